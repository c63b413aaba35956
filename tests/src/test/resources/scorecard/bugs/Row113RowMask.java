package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * Drops the rows of a table that are marked as missing.
 *
 * <p>Row 113, K. Wrong: the mask has one entry per column.
 */
public final class Row113RowMask {
  private Row113RowMask() {}

  static NDArray present(NDArray table, NDArray missing) {
    NDArray keep = missing.eq(0);
    return table.get(keep); // BUG: shape.index
  }

  static NDArray missing(NDArray table) {
    NDArray bad = table.isNaN().toType(DataType.INT32, false);
    return bad.sum(new int[] {0});
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray table = manager.randomNormal(new Shape(20, 6));
      System.out.println(present(table, missing(table)).getShape());
    }
  }
}
