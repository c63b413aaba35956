package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Negative log likelihood of the classes of a batch.
 *
 * <p>Row 31, W56783962. Wrong: the model keeps the sequence axis, so its logits have one axis more
 * than the labels allow.
 */
public final class Row031ExtraAxis {
  private final NDArray dense;

  Row031ExtraAxis(NDManager manager) {
    dense = manager.randomNormal(new Shape(12, 4));
  }

  NDArray forward(NDArray x) {
    return x.matMul(dense);
  }

  static NDArray nll(NDArray logits, NDArray labels) {
    NDArray index = labels.expandDims(1);
    return logits.logSoftmax(-1).gather(index, 1).neg().mean(); // BUG: shape.rank
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.randomNormal(new Shape(5, 1, 12));
      NDArray labels = manager.create(new long[] {0, 3, 1, 2, 1});
      System.out.println(nll(new Row031ExtraAxis(manager).forward(x), labels));
    }
  }
}
