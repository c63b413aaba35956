package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * Mean squared error of a predicted sequence.
 *
 * <p>Row 81, K. Wrong: the prediction has a last axis of one, the target has none, and a batch of
 * one lets both grow to all pairs.
 */
public final class Row081SequenceLoss {
  private Row081SequenceLoss() {}

  static NDArray squares(NDArray predicted, NDArray target) {
    return predicted.sub(target).square(); // BUG: broadcast.silent (silent: all pairs of steps)
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray steps = manager.arange(0f, 6f);
      NDArray loss = squares(steps.reshape(1, 6, 1), steps.reshape(1, 6)).mean();
      if (loss.getFloat() == 0f) {
        throw new AssertionError("expected an error of a perfect prediction");
      }
    }
  }
}
