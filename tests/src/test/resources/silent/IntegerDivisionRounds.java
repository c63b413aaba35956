package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Half of a size, rounded down, on both sides. */
public final class IntegerDivisionRounds {
  private IntegerDivisionRounds() {}

  static NDArray halves(NDArray x) {
    long n = x.getShape().get(0);
    long half = n / 2;
    NDArray left = x.get(":{}", half);
    NDArray right = x.get("{}:{}", half, 2 * half);
    return left.add(right);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(
          halves(manager.ones(new Shape(7, 2))).getShape()
              + " "
              + halves(manager.ones(new Shape(8, 2))).getShape());
    }
  }
}
