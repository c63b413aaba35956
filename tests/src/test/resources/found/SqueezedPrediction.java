package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** One number for each customer. */
public final class SqueezedPrediction {
  private final NDArray weights;

  SqueezedPrediction(NDManager manager) {
    weights = manager.ones(new Shape(4, 1));
  }

  NDArray predict(NDManager manager, int customers) {
    NDArray rows = manager.ones(new Shape(customers, 4));
    return rows.matMul(weights).squeeze(); // BUG: squeeze.batch (silent: a scalar for one)
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      SqueezedPrediction model = new SqueezedPrediction(manager);
      for (int customers = 3; customers > 0; customers--) {
        System.out.println(model.predict(manager, customers).getShape());
      }
    }
  }
}
