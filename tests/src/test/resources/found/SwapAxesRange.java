package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The axes of a batch are swapped in a single image. */
public final class SwapAxesRange {
  private SwapAxesRange() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray image = manager.zeros(new Shape(3, 20, 30));
      System.out.println(image.swapAxes(1, 3)); // BUG: shape.axis
    }
  }
}
