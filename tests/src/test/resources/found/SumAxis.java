package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A matrix has no third axis. */
public final class SumAxis {
  private SumAxis() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(4, 6));
      System.out.println(x.sum(new int[] {2})); // BUG: shape.axis
    }
  }
}
