package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Objects;

/** Validation in a helper that throws; another that returns a flag. */
public final class ArraysEqualGuard {
  private ArraysEqualGuard() {}

  static void requireSame(NDArray a, NDArray b) {
    if (!a.getShape().equals(b.getShape())) {
      throw new IllegalArgumentException(a.getShape() + " " + b.getShape());
    }
  }

  static boolean fits(NDArray a, NDArray b) {
    return a.getShape().get(1) == b.getShape().get(0);
  }

  static NDArray sum(NDArray a, NDArray b) {
    requireSame(a, b);
    return a.add(b);
  }

  static NDArray chain(NDArray a, NDArray b) {
    Objects.requireNonNull(a);
    return fits(a, b) ? a.matMul(b) : fits(b, a) ? b.matMul(a) : a.matMul(b.transpose());
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray a = manager.ones(new Shape(3, 5));
      NDArray b = manager.ones(new Shape(4, 3));
      System.out.println(chain(a, b).getShape() + " " + chain(b, a).getShape());
      System.out.println(chain(a, manager.ones(new Shape(9, 5))).getShape());
      try {
        sum(a, b);
        throw new AssertionError();
      } catch (IllegalArgumentException e) {
        System.out.println("refused " + e.getMessage());
      }
      if (Arrays.equals(a.getShape().getShape(), b.getShape().getShape())) {
        System.out.println(a.add(b));
      }
    }
  }
}
