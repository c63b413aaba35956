package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/** A network as data: sealed layers and an interpreter. */
public final class SealedLayers {
  sealed interface Layer permits Dense, Relu, Norm {}

  record Dense(NDArray weight, NDArray bias) implements Layer {
    static Dense of(NDManager manager, int in, int out) {
      return new Dense(manager.randomNormal(new Shape(in, out)), manager.zeros(new Shape(out)));
    }
  }

  record Relu() implements Layer {}

  record Norm(NDArray gain) implements Layer {}

  static NDArray run(Layer layer, NDArray x) {
    if (layer instanceof Dense d) {
      return x.matMul(d.weight()).add(d.bias());
    } else if (layer instanceof Norm n) {
      NDArray centred = x.sub(x.mean(new int[] {-1}, true));
      NDArray spread = centred.square().mean(new int[] {-1}, true).add(1e-5f).sqrt();
      return centred.div(spread).mul(n.gain()); // BUG: shape.broadcast
    }
    return NDArrays.maximum(x, 0f);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      List<Layer> network =
          List.of(
              Dense.of(manager, 10, 64),
              new Norm(manager.ones(new Shape(32))),
              new Relu(),
              Dense.of(manager, 64, 3));
      NDArray x = manager.ones(new Shape(5, 10));
      for (Layer layer : network) {
        x = run(layer, x);
      }
      System.out.println(x.getShape());
    }
  }
}
