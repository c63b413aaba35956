package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Splits the model width into attention heads.
 *
 * <p>Row 33, X21. Corrected; wrong was: 8 heads do not divide a width of 100.
 */
public final class Row033HeadSplit {
  private final int width;
  private final int heads;

  Row033HeadSplit(int width, int heads) {
    this.width = width;
    this.heads = heads;
  }

  NDArray split(NDArray x) {
    long batch = x.getShape().get(0);
    long time = x.getShape().get(1);
    NDArray parted = x.reshape(batch, time, heads, width / heads);
    return parted.transpose(0, 2, 1, 3);
  }

  NDArray scores(NDArray query, NDArray key) {
    double scale = Math.sqrt((double) width / heads);
    return split(query).matMul(split(key).swapAxes(2, 3)).div(scale);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      int width = 96;
      Row033HeadSplit attention = new Row033HeadSplit(width, 8);
      NDArray x = manager.randomNormal(new Shape(2, 7, width));
      System.out.println(attention.scores(x, x).getShape());
    }
  }
}
