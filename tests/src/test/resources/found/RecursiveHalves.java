package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A recursive sum tree meets a size that is not a power of two. */
public final class RecursiveHalves {
  private RecursiveHalves() {}

  private static NDArray fold(NDArray x) {
    long n = x.getShape().get(0);
    if (n == 1) {
      return x;
    }
    NDArray left = x.get(":{}", n / 2);
    NDArray right = x.get("{}:", n / 2);
    return fold(left.add(right)); // BUG: shape.broadcast
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(fold(manager.ones(new Shape(7, 2))));
    }
  }
}
