package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Projects each token of a batch to the size of the vocabulary.
 *
 * <p>Row 3, ZS-2. Corrected; wrong was: dot takes two matrices and does not go over the batch.
 */
public final class Row003TokenProjection {
  private Row003TokenProjection() {}

  static NDArray logits(NDArray hidden, NDArray projection, NDArray bias) {
    NDArray raw = hidden.matMul(projection);
    return raw.add(bias);
  }

  public static void main(String[] args) {
    int batch = 8;
    int time = 20;
    int width = 64;
    int vocabulary = 500;
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray hidden = manager.randomNormal(new Shape(batch, time, width));
      NDArray projection = manager.randomNormal(new Shape(width, vocabulary));
      NDArray bias = manager.zeros(new Shape(vocabulary));
      NDArray next = logits(hidden, projection, bias).argMax(-1);
      System.out.println(next.getShape());
    }
  }
}
