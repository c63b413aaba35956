package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

/**
 * Turns rows into columns before printing a table.
 *
 * <p>Row 35, K. Wrong: reshape keeps the order of the elements and does not transpose.
 */
public final class Row035ReshapeNotTranspose {
  private Row035ReshapeNotTranspose() {}

  static NDArray columnsFirst(NDArray table) {
    long rows = table.getShape().get(0);
    long columns = table.getShape().get(1);
    return table.reshape(columns, rows); // BUG: reshape.order (silent: other elements)
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray table = manager.create(new float[] {1, 2, 3, 4, 5, 6}, new Shape(2, 3));
      NDArray first = columnsFirst(table).get(0);
      if (!Arrays.equals(first.toFloatArray(), new float[] {1, 2})) {
        throw new AssertionError("expected the wrong column, 1 2");
      }
    }
  }
}
