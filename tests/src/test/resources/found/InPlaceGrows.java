package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A bias cannot grow to a matrix in place. */
public final class InPlaceGrows {
  private InPlaceGrows() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray bias = manager.zeros(new Shape(6));
      NDArray batch = manager.ones(new Shape(4, 6));
      bias.addi(batch); // BUG: shape.broadcast
      System.out.println(bias);
    }
  }
}
