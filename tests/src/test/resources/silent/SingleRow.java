package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Predicts one sample or many. */
public final class SingleRow {
  private final NDArray weight;

  SingleRow(NDManager manager, int features) {
    weight = manager.ones(new Shape(features, 2));
  }

  private static NDArray asBatch(NDArray x) {
    if (x.getShape().dimension() == 1) {
      return x.expandDims(0);
    }
    return x;
  }

  NDArray predict(NDArray x) {
    NDArray rows = asBatch(x);
    return rows.matMul(weight);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      SingleRow model = new SingleRow(manager, 6);
      NDArray sample = manager.arange(6f);
      System.out.println(model.predict(sample));
    }
  }
}
