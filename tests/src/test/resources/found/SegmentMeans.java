package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The counts of the segments are a row, not a column. */
public final class SegmentMeans {
  private SegmentMeans() {}

  static NDArray means(NDArray values, NDArray membership) {
    NDArray sums = membership.transpose().matMul(values);
    NDArray counts = membership.sum(new int[] {0});
    return sums.div(counts); // BUG: shape.broadcast
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray values = manager.randomNormal(new Shape(40, 7));
      NDArray membership = manager.eye(4).tile(new long[] {10, 1});
      System.out.println(means(values, membership));
    }
  }
}
