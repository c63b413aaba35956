package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Layers behind an interface, each with its own effect on the shape. */
public final class OverriddenLayer {
  private OverriddenLayer() {}

  interface Layer {
    NDArray apply(NDArray x);
  }

  record Dense(NDArray weight) implements Layer {
    @Override
    public NDArray apply(NDArray x) {
      return x.matMul(weight);
    }
  }

  record Flatten() implements Layer {
    @Override
    public NDArray apply(NDArray x) {
      return x.reshape(x.getShape().get(0), -1);
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Layer[] layers = {
        new Flatten(),
        new Dense(manager.ones(new Shape(12, 5))),
        new Dense(manager.ones(new Shape(5, 2)))
      };
      NDArray x = manager.ones(new Shape(2, 3, 4));
      for (Layer layer : layers) {
        x = layer.apply(x);
      }
      System.out.println(x);
    }
  }
}
