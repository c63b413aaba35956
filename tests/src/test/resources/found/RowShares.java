package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Chances of going from one state to another, from how often that was seen. */
public final class RowShares {
  private RowShares() {}

  static NDArray chances(NDArray counts) {
    NDArray perState = counts.sum(new int[] {1});
    return counts.div(perState); // BUG: broadcast.silent (silent: rows do not sum to one)
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray counts = manager.arange(1f, 10f).reshape(3, 3);
      System.out.println(chances(counts).sum(new int[] {1}));
    }
  }
}
