package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** The mean of integers is not defined. */
public final class MeanInt {
  private MeanInt() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray ages = manager.create(new int[] {31, 42, 53});
      System.out.println(ages.mean()); // BUG: dtype.mismatch
    }
  }
}
