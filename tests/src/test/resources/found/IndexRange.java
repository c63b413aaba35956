package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Five rows have the numbers 0 to 4. */
public final class IndexRange {
  private IndexRange() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.zeros(new Shape(5, 3));
      NDArray last = x.get(5); // BUG: shape.index
      System.out.println(last);
    }
  }
}
