package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;

/**
 * Gradient of the binary cross entropy, computed in place.
 *
 * <p>Row 73, W48851558. Wrong: the targets are a vector, the outputs a column.
 */
public final class Row073TargetColumn {
  private final NDArray weights;

  Row073TargetColumn(NDManager manager, int features) {
    weights = manager.zeros(new Shape(features, 1));
  }

  NDArray output(NDArray x) {
    return Activation.sigmoid(x.matMul(weights));
  }

  void step(NDArray x, NDArray target, float rate) {
    NDArray error = output(x);
    error.subi(target); // BUG: shape.broadcast
    weights.subi(x.transpose().matMul(error).mul(rate / x.size(0)));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row073TargetColumn model = new Row073TargetColumn(manager, 5);
      NDArray x = manager.randomNormal(new Shape(12, 5));
      NDArray target = x.get(":, 0").gt(0).toType(DataType.FLOAT32, false);
      for (int epoch = 0; epoch < 3; epoch++) {
        model.step(x, target, 0.5f);
      }
      System.out.println(model.weights);
    }
  }
}
