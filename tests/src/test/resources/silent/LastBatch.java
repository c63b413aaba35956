package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The last batch is shorter, and every size is asked from it. */
public final class LastBatch {
  private LastBatch() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      int size = 32;
      NDArray data = manager.ones(new Shape(70, 6));
      NDArray weight = manager.ones(new Shape(6, 2));
      for (int start = 0; start < 70; start += size) {
        NDArray batch = data.get("{}:{}", start, Math.min(start + size, 70));
        NDArray out = batch.matMul(weight);
        NDArray target = manager.zeros(new Shape(batch.getShape().get(0), 2));
        System.out.println(out.sub(target).getShape());
      }
    }
  }
}
