package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * One step of gradient descent for a small linear network.
 *
 * <p>Row 11, J47308181. Wrong: the gradient's product is taken of the transposed operands in the
 * wrong order.
 */
public final class Row011GradientStep {
  private Row011GradientStep() {}

  static NDArray gradient(NDArray input, NDArray error) {
    NDArray product = error.transpose().dot(error);
    return product.div(input.getShape().get(0));
  }

  static NDArray update(NDArray weights, NDArray input, NDArray error, float rate) {
    NDArray step = gradient(input, error).mul(rate);
    return step.mul(weights); // BUG: shape.broadcast
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray input = manager.randomNormal(new Shape(6, 4));
      NDArray error = manager.randomNormal(new Shape(6, 3));
      NDArray weights = manager.ones(new Shape(1, 4));
      System.out.println(update(weights, input, error, 0.1f));
    }
  }
}
