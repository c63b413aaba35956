package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The axis is computed from the rank. */
public final class AxisFromRank {
  private AxisFromRank() {}

  static NDArray lastAxisSum(NDArray x) {
    int axis = x.getShape().dimension() - 1;
    return x.sum(new int[] {axis}, true);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(2, 3, 4));
      System.out.println(x.div(lastAxisSum(x)));
      NDArray y = manager.ones(new Shape(7));
      System.out.println(y.div(lastAxisSum(y)));
    }
  }
}
