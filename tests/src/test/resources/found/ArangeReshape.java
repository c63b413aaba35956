package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A range of twelve has no fifteen elements. */
public final class ArangeReshape {
  private ArangeReshape() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray grid = manager.arange(12).reshape(new Shape(3, 5)); // BUG: shape.reshape
      System.out.println(grid);
    }
  }
}
