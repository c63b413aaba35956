package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.Map;

/** Each head of a HashMap is applied to the same features; one was made for others. */
public final class EntriesByTask {
  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Map<String, NDArray> heads = new HashMap<>();
      heads.put("depth", manager.ones(new Shape(12, 1)));
      heads.put("normals", manager.ones(new Shape(12, 3)));
      heads.put("labels", manager.ones(new Shape(16, 20)));
      NDArray features = manager.ones(new Shape(50, 12));
      float total = 0;
      for (Map.Entry<String, NDArray> head : heads.entrySet()) {
        NDArray out = features.matMul(head.getValue()); // BUG: shape.matmul
        total += out.sum().getFloat();
      }
      System.out.println(total);
    }
  }
}
