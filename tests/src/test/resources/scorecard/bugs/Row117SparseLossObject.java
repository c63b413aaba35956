package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.loss.Loss;

/**
 * DJL's cross entropy in its default form.
 *
 * <p>Row 117, W50448601, W61116088, W65356923. Wrong: the labels are one-hot, and the loss reads
 * them as class numbers without a word.
 */
public final class Row117SparseLossObject {
  private Row117SparseLossObject() {}

  static float loss(NDArray logits, NDArray labels) {
    Loss loss = Loss.softmaxCrossEntropyLoss();
    NDList given = new NDList(labels);
    NDArray value = loss.evaluate(given, new NDList(logits)); // BUG: shape.loss (silent)
    return value.getFloat();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray logits = manager.create(new float[][] {{9, 0, 0}, {0, 0, 9}});
      NDArray classes = manager.create(new int[] {0, 2});
      float value = loss(logits, classes.oneHot(3));
      if (value < 1f) {
        throw new AssertionError("expected a great loss of right answers: " + value);
      }
    }
  }
}
