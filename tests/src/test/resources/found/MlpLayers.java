package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/** A stack of layers from a list of widths: the biases have the width of the layer before. */
public final class MlpLayers {
  private final List<NDArray> weights = new ArrayList<>();
  private final List<NDArray> biases = new ArrayList<>();

  MlpLayers(NDManager manager, int... widths) {
    for (int i = 0; i + 1 < widths.length; i++) {
      weights.add(manager.randomNormal(new Shape(widths[i], widths[i + 1])));
      biases.add(manager.zeros(new Shape(widths[i])));
    }
  }

  NDArray forward(NDArray x) {
    NDArray out = x;
    for (int i = 0; i < weights.size(); i++) {
      out = out.matMul(weights.get(i)).add(biases.get(i)); // BUG: shape.broadcast
      if (i < weights.size() - 1) {
        out = NDArrays.maximum(out, 0);
      }
    }
    return out;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      MlpLayers model = new MlpLayers(manager, 784, 128, 64, 10);
      NDArray images = manager.randomUniform(0, 1, new Shape(32, 784));
      System.out.println(model.forward(images).argMax(1));
    }
  }
}
