package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Groups rows into batches. */
public final class WholeBatches {
  private static final int BATCH = 32;

  private WholeBatches() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray rows = manager.randomNormal(new Shape(1000, 5));
      long batches = rows.getShape().get(0) / BATCH;
      NDArray whole = rows.get(":{}", batches * BATCH);
      NDArray grouped = whole.reshape(batches, BATCH, 5);
      System.out.println(grouped.mean(new int[] {1}));
    }
  }
}
