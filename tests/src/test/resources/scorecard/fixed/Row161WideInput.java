package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;

/**
 * A linear layer over features that a pipeline extracts.
 *
 * <p>Row 161, I (pytorch#62539, pytorch#81659). Corrected; wrong was: the layer takes 52 features
 * and gets 2306; some cards compute garbage from that without an error.
 */
public final class Row161WideInput {
  private static final int FRAMES = 2;
  private static final int BANDS = 1153;

  private final NDArray weight;
  private final NDArray bias;

  Row161WideInput(NDManager manager, int in, int out) {
    weight = manager.randomNormal(new Shape(out, in));
    bias = manager.zeros(new Shape(out));
  }

  static NDArray features(NDArray spectrogram) {
    return spectrogram.reshape(-1, FRAMES * BANDS);
  }

  NDArray forward(NDArray x) {
    return Linear.linear(x, weight, bias).singletonOrThrow();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row161WideInput layer = new Row161WideInput(manager, FRAMES * BANDS, 5);
      NDArray spectrogram = manager.ones(new Shape(8, FRAMES, BANDS));
      System.out.println(layer.forward(features(spectrogram)).getShape());
    }
  }
}
