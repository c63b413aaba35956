package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A loop appends n columns to one; the consumer counts n + 1. */
public final class LoopConcatPlusOne {
  private LoopConcatPlusOne() {}

  static NDArray powers(NDArray x, int n) {
    NDArray all = x.onesLike();
    for (int i = 1; i <= n; i++) {
      all = all.concat(x.pow(i), 1);
    }
    return all;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      int n = 4;
      NDArray design = powers(manager.ones(new Shape(7, 1)), n);
      System.out.println(design.matMul(manager.ones(new Shape(n + 1, 2))));
    }
  }
}
