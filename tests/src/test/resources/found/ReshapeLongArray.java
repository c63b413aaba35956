package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Sizes are computed in an array and the last one is forgotten. */
public final class ReshapeLongArray {
  private ReshapeLongArray() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.zeros(new Shape(6, 10));
      long[] sizes = x.getShape().getShape();
      sizes[0] = sizes[0] * 2;
      System.out.println(x.reshape(sizes)); // BUG: shape.reshape
    }
  }
}
