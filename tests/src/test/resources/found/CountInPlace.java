package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** A float is added in place to a counter of integers. */
public final class CountInPlace {
  private CountInPlace() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray counts = manager.zeros(new Shape(4), DataType.INT64);
      NDArray weights = manager.ones(new Shape(4));
      counts.addi(weights.mul(0.5f)); // BUG: dtype.mismatch
      System.out.println(counts);
    }
  }
}
