package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Cools a process down when it gets too hot.
 *
 * <p>Row 135, W47739707. Corrected; wrong was: the condition has one answer per sensor, and a
 * branch needs one.
 */
public final class Row135BranchOnBatch {
  private final float limit;

  Row135BranchOnBatch(float limit) {
    this.limit = limit;
  }

  boolean tooHot(NDArray readings) {
    NDArray hot = readings.mean().gt(limit);
    return hot.getBoolean();
  }

  NDArray regulate(NDArray readings) {
    if (tooHot(readings)) {
      return readings.mul(0.9f);
    }
    return readings;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray readings = manager.randomUniform(50f, 90f, new Shape(6, 10));
      System.out.println(new Row135BranchOnBatch(70f).regulate(readings).max());
    }
  }
}
