package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The last layer does not fit the one before. */
public final class LayerInterface {
  interface Layer {
    NDArray forward(NDArray x);
  }

  static final class Dense implements Layer {
    private final NDArray weight;

    Dense(NDManager manager, int in, int out) {
      weight = manager.randomNormal(new Shape(in, out));
    }

    @Override
    public NDArray forward(NDArray x) {
      return x.matMul(weight); // BUG: shape.matmul
    }
  }

  static final class Relu implements Layer {
    @Override
    public NDArray forward(NDArray x) {
      return NDArrays.maximum(x, 0f);
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Layer[] layers = {
        new Dense(manager, 20, 50), new Relu(), new Dense(manager, 40, 3),
      };
      NDArray x = manager.ones(new Shape(2, 20));
      for (Layer layer : layers) {
        x = layer.forward(x);
      }
      System.out.println(x);
    }
  }
}
