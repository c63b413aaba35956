package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Layers of a class that stands in the method and sees its variables. */
public final class LocalLayers {
  private LocalLayers() {}

  static List<UnaryOperator<NDArray>> stack(NDManager manager, int width, int... sizes) {
    List<UnaryOperator<NDArray>> layers = new ArrayList<>();
    class Dense implements UnaryOperator<NDArray> {
      private final NDArray weight;

      Dense(int units) {
        weight = manager.randomNormal(new Shape(width, units));
      }

      @Override
      public NDArray apply(NDArray x) {
        return x.matMul(weight).tanh(); // BUG: shape.matmul
      }
    }
    for (int size : sizes) {
      layers.add(new Dense(size));
    }
    return layers;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray h = manager.ones(new Shape(3, 10));
      for (UnaryOperator<NDArray> layer : stack(manager, 10, 6, 4)) {
        h = layer.apply(h);
      }
      System.out.println(h.getShape());
    }
  }
}
