package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * Picks single elements of a table and joins them to a vector.
 *
 * <p>Row 103, W48801893. Corrected; wrong was: two indices give a scalar, which cannot be joined.
 */
public final class Row103PickedElements {
  private Row103PickedElements() {}

  static NDArray pick(NDArray table, int row, int column) {
    return table.get(row, column).reshape(1);
  }

  static NDArray corners(NDArray table) {
    int lastRow = (int) table.size(0) - 1;
    int lastColumn = (int) table.size(1) - 1;
    NDArray first = pick(table, 0, 0);
    NDArray last = pick(table, lastRow, lastColumn);
    return first.concat(last);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(corners(manager.arange(0f, 12f).reshape(3, 4)));
    }
  }
}
