package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Tables of different width are put below each other. */
public final class ConcatRows {
  private ConcatRows() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray a = manager.zeros(new Shape(2, 3));
      NDArray b = manager.zeros(new Shape(4, 5));
      System.out.println(a.concat(b)); // BUG: shape.concat
    }
  }
}
