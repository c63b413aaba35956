package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import java.util.TreeMap;

/** A sorted map gives its layers by number; they were put in by the order of the network. */
public final class SortedLayers {
  private SortedLayers() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Map<Integer, NDArray> layers = new TreeMap<>();
      layers.put(2, manager.ones(new Shape(5, 4)));
      layers.put(1, manager.ones(new Shape(4, 3)));
      NDArray x = manager.ones(new Shape(1, 5));
      for (NDArray layer : layers.values()) {
        x = x.matMul(layer); // BUG: shape.matmul
      }
      System.out.println(x.getShape());
    }
  }
}
