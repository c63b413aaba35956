package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * Cuts a signal into windows for a convolution.
 *
 * <p>Row 21, J340892850. Wrong: a row of the new shape has 16 elements, the signal only 8.
 */
public final class Row021MinusOneRows {
  private final int height;
  private final int width;

  Row021MinusOneRows(int height, int width) {
    this.height = height;
    this.width = width;
  }

  NDArray windows(NDArray signal) {
    long[] shape = {-1, height, width, 1};
    return signal.reshape(shape); // BUG: shape.reshape
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray signal = manager.create(new float[] {1, 2, 3, 4, 5, 6, 7, 8});
      Row021MinusOneRows cutter = new Row021MinusOneRows(2, 8);
      System.out.println(cutter.windows(signal));
    }
  }
}
