package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Layers in an array are made with the widths the other way round. */
public final class DenseArray {
  private static final class Layer {
    final NDArray weight;

    Layer(NDManager manager, int in, int out) {
      weight = manager.randomNormal(new Shape(in, out));
    }

    NDArray call(NDArray x) {
      return x.matMul(weight).tanh(); // BUG: shape.matmul
    }
  }

  public static void main(String[] args) {
    int[] widths = {8, 16, 4};
    try (NDManager manager = NDManager.newBaseManager()) {
      Layer[] layers = new Layer[widths.length - 1];
      for (int i = 0; i < layers.length; i++) {
        layers[i] = new Layer(manager, widths[i + 1], widths[i]);
      }
      NDArray x = manager.ones(new Shape(2, widths[0]));
      for (Layer layer : layers) {
        x = layer.call(x);
      }
      System.out.println(x);
    }
  }
}
