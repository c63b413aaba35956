package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

/**
 * Adds a bias to each row of a square matrix.
 *
 * <p>Row 75, K. Wrong: the bias is added along the columns, which a square matrix allows.
 */
public final class Row075SquareBias {
  private Row075SquareBias() {}

  static NDArray addPerRow(NDArray matrix, NDArray bias) {
    return matrix.add(bias); // BUG: broadcast.silent (silent, missed: shapes alone do not tell)
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray bias = manager.create(new float[] {1, 2, 3});
      NDArray firstRow = addPerRow(manager.zeros(new Shape(3, 3)), bias).get(0);
      if (!Arrays.equals(firstRow.toFloatArray(), new float[] {1, 2, 3})) {
        throw new AssertionError("expected the whole bias in the first row");
      }
    }
  }
}
