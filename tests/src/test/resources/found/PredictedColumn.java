package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A linear model of prices, fitted by gradient descent. */
public final class PredictedColumn {
  private final NDArray weights;

  PredictedColumn(NDManager manager, int features) {
    weights = manager.zeros(new Shape(features, 1));
  }

  NDArray predict(NDArray rows) {
    return rows.matMul(weights);
  }

  float error(NDArray rows, NDArray prices) {
    NDArray difference = predict(rows).sub(prices); // BUG: broadcast.silent (silent: all pairs)
    return difference.square().mean().getFloat();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      PredictedColumn model = new PredictedColumn(manager, 3);
      NDArray rows = manager.randomNormal(new Shape(20, 3));
      System.out.println(model.error(rows, manager.arange(20f)));
    }
  }
}
