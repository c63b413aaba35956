package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.loss.Loss;

/** Softmax more than once, each time of something else. */
public final class SoftmaxChains {
  private SoftmaxChains() {}

  static NDArray attend(NDArray query, NDArray key, NDArray value) {
    NDArray weights = query.matMul(key.transpose(0, 2, 1)).softmax(-1);
    return weights.matMul(value);
  }

  static NDArray twoLayers(NDArray x) {
    return attend(attend(x, x, x), x, x).softmax(-1);
  }

  static NDArray sharpened(NDArray logits) {
    return logits.softmax(1).pow(2f).normalize(1, 1);
  }

  static NDArray entropy(NDArray logits) {
    NDArray p = logits.softmax(1);
    return p.mul(p.log()).sum(new int[] {1}).neg();
  }

  /** Trains on scores and shows probabilities. */
  static float loss(NDArray logits, NDArray classes, boolean show) {
    NDArray scores = logits;
    if (show) {
      System.out.println(scores.softmax(1).argMax(1));
    }
    return Loss.softmaxCrossEntropyLoss()
        .evaluate(new NDList(classes), new NDList(scores))
        .getFloat();
  }

  /** The loss is told that logarithms of probabilities come. */
  static float likelihood(NDArray logits, NDArray classes) {
    Loss loss = Loss.softmaxCrossEntropyLoss("nll", 1, -1, true, false);
    return loss.evaluate(new NDList(classes), new NDList(logits.logSoftmax(1))).getFloat();
  }

  /** Which it is, the caller says. */
  static NDArray output(NDArray logits, boolean training) {
    return training ? logits : logits.softmax(1);
  }

  static float trained(NDArray logits, NDArray classes) {
    return Loss.softmaxCrossEntropyLoss()
        .evaluate(new NDList(classes), new NDList(output(logits, true)))
        .getFloat();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray logits = manager.randomUniform(-1, 1, new Shape(5, 3));
      NDArray classes = manager.create(new int[] {0, 1, 2, 0, 1});
      System.out.println(twoLayers(manager.ones(new Shape(2, 4, 8))).getShape());
      System.out.println(sharpened(logits).getShape());
      System.out.println(entropy(logits).getShape());
      System.out.println(loss(logits, classes, true));
      System.out.println(likelihood(logits, classes));
      System.out.println(trained(logits, classes));
    }
  }
}
