package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** A triangular mask from two ranges. */
public final class CausalMask {
  private CausalMask() {}

  static NDArray mask(NDManager manager, int steps) {
    NDArray rows = manager.arange(steps).expandDims(1);
    NDArray columns = manager.arange(steps).expandDims(0);
    return rows.gte(columns).toType(DataType.FLOAT32, false);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      int steps = 6;
      NDArray scores = manager.ones(new Shape(2, 4, steps, steps));
      NDArray masked =
          scores.mul(mask(manager, steps)).sub(mask(manager, steps).sub(1f).mul(-1e9f));
      System.out.println(masked.softmax(-1).getShape());
    }
  }
}
