package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * Sums the squares of activations in half precision.
 *
 * <p>Row 151, K. Wrong: the sum passes 65504 and becomes infinite.
 */
public final class Row151HalfOverflow {
  private Row151HalfOverflow() {}

  static NDArray energy(NDArray activations) {
    return activations.square().sum(); // BUG: precision.overflow (silent: infinite)
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray activations = manager.ones(new Shape(2000), DataType.FLOAT16).mul(20);
      boolean infinite = energy(activations).isInfinite().getBoolean();
      if (!infinite) {
        throw new AssertionError("expected an infinite sum");
      }
    }
  }
}
