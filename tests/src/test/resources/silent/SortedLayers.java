package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A sorted map gives its layers by number, not in the order of their digits. */
public final class SortedLayers {
  private SortedLayers() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NavigableMap<Integer, NDArray> layers = new TreeMap<>();
      layers.put(10, manager.ones(new Shape(3, 2)));
      layers.put(9, manager.ones(new Shape(4, 3)));
      layers.put(-1, manager.ones(new Shape(5, 4)));
      NDArray x = manager.ones(new Shape(1, 5));
      for (NDArray layer : layers.values()) {
        x = x.matMul(layer);
      }
      System.out.println(x.getShape());
    }
  }
}
