package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Two tables are joined along an axis they do not have. */
public final class ConcatAxis {
  private ConcatAxis() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray left = manager.zeros(new Shape(5, 2));
      NDArray right = manager.zeros(new Shape(5, 3));
      System.out.println(left.concat(right, 2)); // BUG: shape.axis|shape.concat
    }
  }
}
