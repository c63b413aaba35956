package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The guard compares the wrong axis. */
public final class GuardedProduct {
  private GuardedProduct() {}

  static NDArray multiply(NDArray a, NDArray b) {
    if (a.getShape().get(0) != b.getShape().get(1)) {
      throw new IllegalArgumentException("sizes differ");
    }
    return a.matMul(b); // BUG: shape.matmul
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray a = manager.ones(new Shape(3, 5));
      NDArray b = manager.ones(new Shape(4, 3));
      System.out.println(multiply(a, b));
    }
  }
}
