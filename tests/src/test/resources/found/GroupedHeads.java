package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Keys are repeated too few times for the heads. */
public final class GroupedHeads {
  private GroupedHeads() {}

  static NDArray scores(NDArray q, NDArray k) {
    long heads = q.getShape().get(1);
    long groups = k.getShape().get(1);
    long times = heads / groups;
    NDArray repeated = k.repeat(1, times / 2);
    return q.matMul(repeated.swapAxes(2, 3)); // BUG: shape.matmul|shape.broadcast
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray q = manager.randomNormal(new Shape(2, 16, 10, 8));
      NDArray k = manager.randomNormal(new Shape(2, 4, 10, 8));
      System.out.println(scores(q, k).getShape());
    }
  }
}
