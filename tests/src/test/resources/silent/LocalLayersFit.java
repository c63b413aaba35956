package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Classes that stand in a method, made there, in themselves and in a lambda. */
public final class LocalLayersFit {
  private int made;

  private LocalLayersFit() {}

  List<UnaryOperator<NDArray>> stack(NDManager manager, int width, int... sizes) {
    List<UnaryOperator<NDArray>> layers = new ArrayList<>();
    class Dense implements UnaryOperator<NDArray> {
      private final NDArray weight;

      Dense(int inputs, int units) {
        made++;
        weight = manager.randomNormal(new Shape(inputs, units));
      }

      Dense back() {
        return new Dense((int) weight.getShape().get(1), width);
      }

      @Override
      public NDArray apply(NDArray x) {
        return x.matMul(weight).tanh();
      }
    }
    int inputs = width;
    for (int size : sizes) {
      layers.add(new Dense(inputs, size));
      inputs = size;
    }
    Supplier<Dense> last = () -> new Dense(sizes[sizes.length - 1], 2 * width);
    layers.add(last.get());
    layers.add(last.get().back().back().back());
    return layers;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      LocalLayersFit fit = new LocalLayersFit();
      List<UnaryOperator<NDArray>> layers = fit.stack(manager, 10, 6, 4);
      NDArray h = manager.ones(new Shape(3, 10));
      for (UnaryOperator<NDArray> layer : layers.subList(0, 3)) {
        h = layer.apply(h);
      }
      NDArray w = manager.zeros(new Shape(20, fit.made));
      System.out.println(h.matMul(w).getShape());
    }
  }
}
