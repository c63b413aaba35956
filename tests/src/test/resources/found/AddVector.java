package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A vector of the row count is added to rows. */
public final class AddVector {
  private AddVector() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(3, 4));
      NDArray bias = manager.ones(new Shape(3));
      System.out.println(x.add(bias)); // BUG: shape.broadcast
    }
  }
}
