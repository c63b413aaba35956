package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A check that a wrong shape is refused, without a test library. */
public final class ExpectsFailure {
  private ExpectsFailure() {}

  static boolean refuses(Runnable action) {
    try {
      action.run();
      return false;
    } catch (RuntimeException e) {
      return true;
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray a = manager.ones(new Shape(2, 3));
      NDArray b = manager.ones(new Shape(4, 5));
      if (!refuses(() -> a.matMul(b))) {
        throw new AssertionError("accepted");
      }
      if (!refuses(() -> System.out.println(a.reshape(7)))) {
        throw new AssertionError("accepted");
      }
    }
  }
}
