package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The maximum lost its axis before it is subtracted. */
public final class SoftmaxByHand {
  private SoftmaxByHand() {}

  static NDArray softmax(NDArray x) {
    NDArray shifted = x.sub(x.max(new int[] {1})); // BUG: shape.broadcast
    NDArray e = shifted.exp();
    return e.div(e.sum(new int[] {1}, true));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray logits = manager.randomNormal(new Shape(16, 5));
      System.out.println(softmax(logits));
    }
  }
}
