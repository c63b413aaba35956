package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Puts the hourly readings of a day into a grid.
 *
 * <p>Row 19, X04. Corrected; wrong was: 24 readings do not fill 5 x 5.
 */
public final class Row019GridOfReadings {
  private static final Shape GRID = new Shape(4, 6);

  private Row019GridOfReadings() {}

  static NDArray grid(NDArray readings) {
    return readings.reshape(GRID);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray day = manager.arange(0f, 24f).add(10f);
      NDArray rows = grid(day).mean(new int[] {1});
      System.out.println(rows);
    }
  }
}
