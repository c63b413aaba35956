package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The quantiles are compared without an axis for samples. */
public final class QuantileLoss {
  private static final float[] QUANTILES = {0.1f, 0.5f, 0.9f};

  private QuantileLoss() {}

  static NDArray loss(NDManager manager, NDArray predicted, NDArray truth) {
    NDArray q = manager.create(QUANTILES);
    NDArray error = truth.sub(predicted); // BUG: shape.broadcast
    return NDArrays.maximum(error.mul(q), error.mul(q.sub(1))).mean();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray predicted = manager.randomNormal(new Shape(25, QUANTILES.length));
      NDArray truth = manager.randomNormal(new Shape(25));
      System.out.println(loss(manager, predicted, truth));
    }
  }
}
