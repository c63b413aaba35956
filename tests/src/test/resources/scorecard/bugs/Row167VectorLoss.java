package scorecard.bugs;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/**
 * Gradient of a mean squared error.
 *
 * <p>Row 167, X15. Wrong: the loss is one number per sample, and backward adds them up without a
 * word.
 */
public final class Row167VectorLoss {
  private Row167VectorLoss() {}

  static NDArray gradient(NDArray weight, NDArray x, NDArray target) {
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray squares = x.matMul(weight).sub(target).square();
      collector.backward(squares); // BUG: autograd.vector (silent: gradient of the sum)
    }
    return weight.getGradient();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray weight = manager.zeros(new Shape(1, 1));
      weight.setRequiresGradient(true);
      NDArray ones = manager.ones(new Shape(4, 1));
      float gradient = gradient(weight, ones, ones).getFloat(0, 0);
      if (Math.abs(gradient + 8f) > 1e-4f) {
        throw new AssertionError("expected the gradient of the sum, -8: " + gradient);
      }
    }
  }
}
