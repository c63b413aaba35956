package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * Mean brightness of images that are stored as bytes.
 *
 * <p>Row 149, K. Corrected; wrong was: the mean of integers is not defined.
 */
public final class Row149IntegerMean {
  private Row149IntegerMean() {}

  static NDArray decode(NDManager manager, int count) {
    return manager.zeros(new Shape(count, 16, 16), DataType.UINT8);
  }

  static NDArray brightness(NDArray images) {
    NDArray pixels = images.flatten(1, 2);
    return pixels.toType(DataType.FLOAT32, false).mean(new int[] {1});
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(brightness(decode(manager, 5)));
    }
  }
}
