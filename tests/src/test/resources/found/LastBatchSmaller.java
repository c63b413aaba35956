package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The last batch is smaller than the configured one. */
public final class LastBatchSmaller {
  private LastBatchSmaller() {}

  private static final int BATCH = 32;

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray data = manager.randomNormal(new Shape(80, 16));
      for (int start = 0; start < 80; start += BATCH) {
        long end = Math.min(start + BATCH, 80);
        NDArray batch = data.get("{}:{}", start, end);
        NDArray pairs = batch.concat(batch, 0).reshape(2, BATCH, 16); // BUG: shape.reshape
        System.out.println(pairs.getShape());
      }
    }
  }
}
