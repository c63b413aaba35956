package scorecard.bugs;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;

/**
 * A mean that leaves out what is divided by zero.
 *
 * <p>Row 155, T (PyTorch's autograd notes). Wrong: the mask comes after the division, so the
 * gradient of the masked part is not a number.
 */
public final class Row155MaskAfterDivision {
  private Row155MaskAfterDivision() {}

  static NDArray ratio(NDArray x, NDArray y) {
    NDArray defined = y.neq(0);
    NDArray quotient = x.div(y); // BUG: autograd.masked (silent: gradient is not a number)
    return NDArrays.where(defined, quotient, x.zerosLike());
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.create(new float[] {1, 0});
      NDArray y = manager.create(new float[] {2, 0});
      x.setRequiresGradient(true);
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        collector.backward(ratio(x, y).sum());
      }
      boolean broken = x.getGradient().isNaN().any().getBoolean();
      if (!broken) {
        throw new AssertionError("expected a gradient that is not a number");
      }
    }
  }
}
