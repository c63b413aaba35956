package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A loop appends n columns to one, the consumer counts n. */
public final class LoopConcat {
  private LoopConcat() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      int n = 5;
      NDArray x = manager.ones(new Shape(4, 1));
      for (int i = 0; i < n; i++) {
        x = x.concat(manager.zeros(new Shape(4, 1)), 1);
      }
      NDArray w = manager.ones(new Shape(n, 2));
      System.out.println(x.matMul(w)); // BUG: shape.matmul
    }
  }
}
