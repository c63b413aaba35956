package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The same axis is named from both sides. */
public final class RepeatedAxis {
  private RepeatedAxis() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(3, 4));
      System.out.println(x.sum(new int[] {1, -1})); // BUG: shape.axis
    }
  }
}
