package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The totals are kept per row and added per column. */
public final class RunningTotals {
  private final NDArray totals;
  private long seen;

  RunningTotals(NDManager manager, int columns) {
    totals = manager.zeros(new Shape(columns));
  }

  void observe(NDArray batch) {
    totals.addi(batch.sum(new int[] {1})); // BUG: shape.broadcast
    seen += batch.getShape().get(0);
  }

  NDArray mean() {
    return totals.div(seen);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      RunningTotals totals = new RunningTotals(manager, 5);
      for (int i = 0; i < 3; i++) {
        totals.observe(manager.randomNormal(new Shape(16, 5)));
      }
      System.out.println(totals.mean());
    }
  }
}
