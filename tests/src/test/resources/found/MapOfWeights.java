package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.Map;

/** Weights are kept in a map by name. */
public final class MapOfWeights {
  private MapOfWeights() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Map<String, NDArray> weights = new HashMap<>();
      weights.put("in", manager.ones(new Shape(8, 4)));
      weights.put("out", manager.ones(new Shape(8, 2)));
      NDArray hidden = manager.ones(new Shape(1, 8)).matMul(weights.get("in"));
      System.out.println(hidden.matMul(weights.get("out"))); // BUG: shape.matmul
    }
  }
}
