package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Two layers from a static factory. */
public final class FactoryLayers {
  static final class Linear {
    final NDArray weight;

    private Linear(NDArray weight) {
      this.weight = weight;
    }

    static Linear of(NDManager manager, long in, long out) {
      return new Linear(manager.randomNormal(new Shape(in, out)).mul(0.01f));
    }

    NDArray forward(NDArray x) {
      return x.matMul(weight);
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Linear encoder = Linear.of(manager, 64, 32);
      Linear decoder = Linear.of(manager, 32, 64);
      NDArray x = manager.randomNormal(new Shape(10, 64));
      NDArray code = encoder.forward(x).tanh();
      NDArray copy = decoder.forward(code);
      System.out.println(copy.sub(x).square().mean());
    }
  }
}
