package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A batch as a record. */
public final class BatchRecord {
  record Batch(NDArray x, NDArray y) {
    Batch {
      if (x.getShape().get(0) != y.getShape().get(0)) {
        throw new IllegalArgumentException("rows");
      }
    }

    long size() {
      return x.getShape().get(0);
    }

    NDArray residual(NDArray w) {
      return x.matMul(w).sub(y);
    }
  }

  private BatchRecord() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.randomNormal(new Shape(64, 5));
      NDArray y = manager.randomNormal(new Shape(64, 2));
      Batch batch = new Batch(x, y);
      NDArray w = manager.zeros(new Shape(5, 2));
      System.out.println(batch.residual(w).div(batch.size()));
    }
  }
}
