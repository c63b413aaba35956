package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The joined height is the sum of both heights. */
public final class ConcatSymbolic {
  private ConcatSymbolic() {}

  static NDArray below(NDArray a, NDArray b) {
    NDArray joined = a.concat(b, 0);
    long rows = a.getShape().get(0) + b.getShape().get(0);
    return joined.reshape(rows, -1);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(
          below(manager.ones(new Shape(2, 3, 4)), manager.ones(new Shape(5, 3, 4))).getShape());
    }
  }
}
