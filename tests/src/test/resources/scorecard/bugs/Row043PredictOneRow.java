package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;

/**
 * Predicts the diagnosis of one patient with a logistic model.
 *
 * <p>Row 43, W45499757, W52210472, W60127320. Wrong: eight features of one patient are taken for
 * eight patients with one feature.
 */
public final class Row043PredictOneRow {
  private final NDArray weights;
  private final NDArray bias;

  Row043PredictOneRow(NDManager manager) {
    weights = manager.randomNormal(new Shape(8, 1));
    bias = manager.zeros(new Shape(1));
  }

  private static NDArray asSamples(NDArray x) {
    return x.getShape().dimension() == 1 ? x.expandDims(1) : x;
  }

  NDArray predict(NDArray x) {
    NDArray samples = asSamples(x);
    return Activation.sigmoid(samples.matMul(weights).add(bias));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row043PredictOneRow model = new Row043PredictOneRow(manager);
      NDArray patients = manager.randomUniform(0f, 1f, new Shape(100, 8));
      System.out.println(model.predict(patients).mean());
      System.out.println(model.predict(patients.get(0))); // BUG: shape.matmul
    }
  }
}
