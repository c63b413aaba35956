package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.loss.Loss;

/**
 * A classifier that returns probabilities, trained with DJL's cross entropy.
 *
 * <p>Row 125, N. Wrong: the loss applies softmax a second time.
 */
public final class Row125DoubleSoftmax {
  private Row125DoubleSoftmax() {}

  static NDArray predict(NDArray logits) {
    return logits.softmax(1);
  }

  static float loss(NDArray logits, NDArray classes) {
    Loss loss = Loss.softmaxCrossEntropyLoss();
    NDList labels = new NDList(classes);
    NDList predicted = new NDList(predict(logits));
    return loss.evaluate(labels, predicted).getFloat(); // BUG: softmax.twice (silent)
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray sure = manager.create(new float[][] {{20, 0, 0}});
      float value = loss(sure, manager.create(new int[] {0}));
      if (value < 0.5f) {
        throw new AssertionError("expected a loss that cannot become small: " + value);
      }
    }
  }
}
