package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A branch that never runs, behind a constant. */
public final class UnusedBadBranch {
  private UnusedBadBranch() {}

  private static final boolean DEBUG = false;

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(3, 4));
      if (DEBUG) {
        x = x.reshape(5, 5);
      }
      System.out.println(x.matMul(manager.ones(new Shape(4, 2))));
    }
  }
}
