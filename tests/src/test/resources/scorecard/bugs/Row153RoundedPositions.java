package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;

/**
 * Numbers the positions of a long sequence.
 *
 * <p>Row 153, K. Wrong: half precision counts to 2048 and no further, so later positions fall
 * together (bfloat16, which the row names, stops at 256).
 */
public final class Row153RoundedPositions {
  private Row153RoundedPositions() {}

  static NDArray positions(NDManager manager, int length) {
    NDArray numbers = manager.arange(length);
    return numbers.toType(DataType.FLOAT16, false); // BUG: precision.rounding (silent: rounded)
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray p = positions(manager, 2100).toType(DataType.INT64, false);
      boolean same = p.getLong(2048) == p.getLong(2049);
      if (!same) {
        throw new AssertionError("expected two positions of the same number");
      }
    }
  }
}
