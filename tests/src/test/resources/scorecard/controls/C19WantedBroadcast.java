package scorecard.controls;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Layer normalisation with gain and bias.
 *
 * <p>Control C19, K. Scalars, kept axes of one and vectors are broadcast on purpose.
 */
public final class C19WantedBroadcast {
  private final NDArray gain;
  private final NDArray bias;

  C19WantedBroadcast(NDManager manager, int width) {
    gain = manager.ones(new Shape(width));
    bias = manager.zeros(new Shape(width));
  }

  NDArray normalise(NDArray x) {
    NDArray mean = x.mean(new int[] {-1}, true);
    NDArray centred = x.sub(mean);
    NDArray variance = centred.square().mean(new int[] {-1}, true);
    return centred.div(variance.add(1e-5f).sqrt()).mul(gain).add(bias);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      C19WantedBroadcast norm = new C19WantedBroadcast(manager, 8);
      System.out.println(norm.normalise(manager.randomNormal(new Shape(2, 5, 8))).getShape());
      System.out.println(norm.normalise(manager.randomNormal(new Shape(1, 1, 8))).getShape());
    }
  }
}
