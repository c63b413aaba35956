package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** The mean of integers is not defined. */
public final class IntegerMean {
  private IntegerMean() {}

  static int[] lengths(String... texts) {
    int[] lengths = new int[texts.length];
    for (int i = 0; i < texts.length; i++) {
      lengths[i] = texts[i].length();
    }
    return lengths;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray lengths = manager.create(lengths("one", "three", "seven"));
      System.out.println(lengths.mean()); // BUG: dtype.mismatch
    }
  }
}
