package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A local record carries a batch about. */
public final class LocalRecord {
  private LocalRecord() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      record Batch(NDArray data, NDArray labels) {
        long size() {
          return data.getShape().get(0);
        }
      }
      Batch batch = new Batch(manager.ones(new Shape(6, 4)), manager.ones(new Shape(6)));
      NDArray out = batch.data().matMul(manager.ones(new Shape(4, 1))).reshape(batch.size());
      System.out.println(out.sub(batch.labels()));
    }
  }
}
