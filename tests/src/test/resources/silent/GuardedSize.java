package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The sizes are compared before the product, else the other side is transposed. */
public final class GuardedSize {
  private GuardedSize() {}

  static NDArray product(NDArray a, NDArray b) {
    if (a.getShape().get(1) != b.getShape().get(0)) {
      return a.matMul(b.transpose());
    }
    return a.matMul(b);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray a = manager.ones(new Shape(2, 3));
      System.out.println(product(a, manager.ones(new Shape(3, 4))));
      System.out.println(product(a, manager.ones(new Shape(4, 3))));
    }
  }
}
