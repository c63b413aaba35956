package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Probabilities of the classes of a batch.
 *
 * <p>Row 65, K. Wrong: softmax goes over the batch axis, the shape stays the same.
 */
public final class Row065SoftmaxOverBatch {
  private Row065SoftmaxOverBatch() {}

  static NDArray probabilities(NDArray logits) {
    return logits.softmax(0); // BUG: softmax.axis (silent: rows do not sum to one)
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray p = probabilities(manager.zeros(new Shape(8, 4)));
      float rowSum = p.sum(new int[] {1}).getFloat(0);
      if (Math.abs(rowSum - 0.5f) > 1e-5f) {
        throw new AssertionError("expected rows that sum to one half");
      }
    }
  }
}
