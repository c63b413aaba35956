package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A product that is guarded by an exception. */
public final class GuardedProduct {
  private GuardedProduct() {}

  static NDArray multiply(NDArray a, NDArray b) {
    if (a.getShape().get(1) != b.getShape().get(0)) {
      throw new IllegalArgumentException("sizes differ");
    }
    return a.matMul(b);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray a = manager.ones(new Shape(3, 5));
      NDArray b = manager.ones(new Shape(5, 2));
      System.out.println(multiply(a, b));
    }
  }
}
