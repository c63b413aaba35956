package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * Cross entropy that picks the probability of the right class by its number.
 *
 * <p>Row 117, W50448601, W61116088, W65356923. Wrong: the labels are given one-hot.
 */
public final class Row117SparseLoss {
  private Row117SparseLoss() {}

  static NDArray sparseCrossEntropy(NDArray logits, NDArray classes) {
    NDArray index = classes.toType(DataType.INT64, false).expandDims(1);
    return logits.logSoftmax(1).gather(index, 1).neg().mean(); // BUG: shape.rank
  }

  static NDArray labels(NDManager manager, int[] classes) {
    NDArray numbers = manager.create(classes);
    return numbers.oneHot(10);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray logits = manager.randomNormal(new Shape(4, 10));
      NDArray labels = labels(manager, new int[] {3, 1, 4, 1});
      System.out.println(sparseCrossEntropy(logits, labels));
    }
  }
}
