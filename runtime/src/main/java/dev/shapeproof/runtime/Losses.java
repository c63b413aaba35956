package dev.shapeproof.runtime;

import dev.shapeproof.runtime.ops.LossFunctions;

/** How far predictions are off, as one number: the mean over all of them. */
public final class Losses {
  private Losses() {}

  /** The mean of squared differences; shapes broadcast. */
  public static Tensor mse(Tensor prediction, Tensor target) {
    return LossFunctions.mse(prediction, target);
  }

  /**
   * Cross entropy of scores {@code [b, c, *s]} and labels: classes {@code i64[b, *s]}, or
   * probabilities of the scores' own shape.
   *
   * @throws ValueException where a class is not in {@code 0..c-1}
   */
  public static Tensor crossEntropy(Tensor scores, Tensor labels) {
    return LossFunctions.crossEntropy(scores, labels);
  }
}
