package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A pixel is read with two positions from a flat image. */
public final class FlattenedIndex {
  private FlattenedIndex() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray image = manager.zeros(new Shape(28 * 28));
      float centre = image.getFloat(14, 14); // BUG: shape.index|shape.rank
      System.out.println(centre);
    }
  }
}
