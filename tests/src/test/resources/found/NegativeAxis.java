package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The axis counts from the back, one too far. */
public final class NegativeAxis {
  private NegativeAxis() {}

  private static NDArray probabilities(NDArray logits) {
    return logits.softmax(-3); // BUG: shape.axis
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray logits = manager.randomNormal(new Shape(8, 10));
      System.out.println(probabilities(logits));
    }
  }
}
