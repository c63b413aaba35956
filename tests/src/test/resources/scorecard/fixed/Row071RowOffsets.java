package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Adds an offset to each row of a table.
 *
 * <p>Row 71, X24. Corrected; wrong was: the offsets lie along the columns.
 */
public final class Row071RowOffsets {
  private Row071RowOffsets() {}

  static NDArray shift(NDArray table, NDArray offsets) {
    return table.add(offsets.expandDims(1));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray table = manager.ones(new Shape(3, 4));
      NDArray offsets = manager.create(new float[] {10f, 20f, 30f});
      System.out.println(shift(table, offsets));
    }
  }
}
