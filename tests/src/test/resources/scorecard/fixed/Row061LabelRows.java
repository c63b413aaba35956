package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/**
 * Cross entropy of a batch with labels from a file.
 *
 * <p>Row 61, ZS-9. Corrected; wrong was: the labels come with one row per class, the logits with
 * one row per sample.
 */
public final class Row061LabelRows {
  private Row061LabelRows() {}

  static NDArray readLabels(NDManager manager, int[] classes, int count) {
    NDArray labels = manager.zeros(new Shape(count, classes.length));
    for (int i = 0; i < classes.length; i++) {
      labels.set(new NDIndex("{}, {}", classes[i], i), 1f);
    }
    return labels.transpose();
  }

  static NDArray crossEntropy(NDArray logits, NDArray labels) {
    NDArray logProbabilities = logits.logSoftmax(1);
    return labels.mul(logProbabilities).sum().neg();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray labels = readLabels(manager, new int[] {0, 2, 1, 1, 0}, 3);
      NDArray logits = manager.randomNormal(new Shape(5, 3));
      System.out.println(crossEntropy(logits, labels));
    }
  }
}
