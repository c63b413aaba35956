package scorecard.bugs;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/**
 * Plain gradient descent over a few batches.
 *
 * <p>Row 169, K. Wrong: the gradients of earlier batches are never set to zero, and DJL adds them
 * up.
 */
public final class Row169GradientsKept {
  private Row169GradientsKept() {}

  static float lastGradient(NDArray weight, NDArray x, int steps) {
    float last = 0f;
    for (int i = 0; i < steps; i++) {
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        collector.backward(weight.mul(x).sum()); // BUG: autograd.accumulated (silent: added up)
      }
      last = weight.getGradient().getFloat(0);
    }
    return last;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray weight = manager.ones(new Shape(1));
      weight.setRequiresGradient(true);
      float last = lastGradient(weight, manager.ones(new Shape(1)), 3);
      if (Math.abs(last - 3f) > 1e-5f) {
        throw new AssertionError("expected three gradients in one: " + last);
      }
    }
  }
}
