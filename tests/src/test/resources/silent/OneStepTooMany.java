package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Next-word loss. */
public final class OneStepTooMany {
  private OneStepTooMany() {}

  static NDArray loss(NDArray logits, NDArray tokens, int vocabulary) {
    NDArray targets = tokens.get(":, 1:").oneHot(vocabulary);
    NDArray logProbability = logits.logSoftmax(2);
    NDArray used = logProbability.get(":, :-1");
    return used.mul(targets).sum(new int[] {2}).neg().mean();
  }

  public static void main(String[] args) {
    int vocabulary = 30;
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray logits = manager.randomNormal(new Shape(4, 12, vocabulary));
      NDArray tokens = manager.zeros(new Shape(4, 12), DataType.INT64);
      System.out.println(loss(logits, tokens, vocabulary));
    }
  }
}
