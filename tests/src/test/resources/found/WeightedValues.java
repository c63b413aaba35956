package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The weights have no axis for the width of the values. */
public final class WeightedValues {
  private WeightedValues() {}

  static NDArray mean(NDArray values, NDArray weights) {
    NDArray normalised = weights.div(weights.sum());
    return values.mul(normalised).sum(new int[] {0}); // BUG: shape.broadcast
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray values = manager.randomNormal(new Shape(9, 4));
      NDArray weights = manager.randomUniform(0, 1, new Shape(9));
      System.out.println(mean(values, weights));
    }
  }
}
