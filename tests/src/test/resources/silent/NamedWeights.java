package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A map from names to weights, used in order. */
public final class NamedWeights {
  private NamedWeights() {}

  private static final List<String> ORDER = List.of("in", "hidden", "out");

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Map<String, NDArray> weights = new LinkedHashMap<>();
      weights.put("in", manager.ones(new Shape(4, 6)));
      weights.put("hidden", manager.ones(new Shape(6, 6)));
      weights.put("out", manager.ones(new Shape(6, 2)));
      NDArray x = manager.ones(new Shape(3, 4));
      for (String name : ORDER) {
        x = x.matMul(weights.get(name));
      }
      System.out.println(x);
    }
  }
}
