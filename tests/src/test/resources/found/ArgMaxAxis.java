package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Logits of a batch have two axes, 0 and 1. */
public final class ArgMaxAxis {
  private ArgMaxAxis() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray logits = manager.randomNormal(new Shape(32, 10));
      NDArray predicted = logits.argMax(2); // BUG: shape.axis
      System.out.println(predicted.eq(3).countNonzero());
    }
  }
}
