package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Weights samples by their age.
 *
 * <p>Row 77, K. Wrong: a column times a row is a matrix of all pairs.
 */
public final class Row077OuterProduct {
  private Row077OuterProduct() {}

  static NDArray decay(NDArray age) {
    return age.mul(-0.1f).exp();
  }

  static NDArray weigh(NDArray values, NDArray age) {
    return values.mul(decay(age)); // BUG: broadcast.silent (silent: all pairs)
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      int count = 500;
      NDArray values = manager.ones(new Shape(count, 1));
      NDArray age = manager.arange(0f, 500f).reshape(1, count);
      NDArray weighed = weigh(values, age);
      if (weighed.size() != 250_000L) {
        throw new AssertionError("expected all pairs");
      }
    }
  }
}
