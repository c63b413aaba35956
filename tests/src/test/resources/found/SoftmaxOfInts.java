package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** Integer logits have no softmax. */
public final class SoftmaxOfInts {
  private SoftmaxOfInts() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray votes = manager.create(new long[] {3, 1, 2});
      System.out.println(votes.softmax(0)); // BUG: dtype.mismatch
    }
  }
}
