package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The manager of a step is closed properly, the shapes are wrong all the same. */
public final class TryFinally {
  private TryFinally() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDManager step = manager.newSubManager();
      try {
        NDArray x = step.ones(new Shape(7, 2));
        NDArray y = step.ones(new Shape(7, 3));
        System.out.println(x.mul(y)); // BUG: shape.broadcast
      } finally {
        step.close();
      }
    }
  }
}
