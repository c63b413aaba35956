package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A vector has one axis. */
public final class NormAxis {
  private NormAxis() {}

  private static NDArray unit(NDArray vector) {
    return vector.div(vector.norm(new int[] {1})); // BUG: shape.axis
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(unit(manager.ones(new Shape(12))));
    }
  }
}
