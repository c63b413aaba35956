package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Shape.add returns a new shape and leaves the old one as it was. */
public final class UpdatedShape {
  private UpdatedShape() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Shape shape = new Shape(4);
      shape.add(6); // BUG: result.dropped (later: reshape refuses it)
      NDArray x = manager.arange(24f);
      System.out.println(x.reshape(shape));
    }
  }
}
