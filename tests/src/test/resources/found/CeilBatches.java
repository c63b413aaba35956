package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The rows are padded to one batch too many. */
public final class CeilBatches {
  private CeilBatches() {}

  public static void main(String[] args) {
    int batch = 16;
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray rows = manager.randomNormal(new Shape(100, 3));
      int count = (int) rows.getShape().get(0);
      int batches = (int) Math.ceil(count / (double) batch);
      int missing = batches * batch - count;
      NDArray padded = rows.concat(manager.zeros(new Shape(missing, 3)), 0);
      NDArray grouped = padded.reshape(batches + 1, batch, 3); // BUG: shape.reshape
      System.out.println(grouped.getShape());
    }
  }
}
