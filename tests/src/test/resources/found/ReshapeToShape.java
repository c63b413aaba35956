package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A shape is put together from parts and one part comes twice. */
public final class ReshapeToShape {
  private ReshapeToShape() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Shape image = new Shape(3, 16, 16);
      NDArray flat = manager.zeros(new Shape(4, image.size()));
      Shape target = new Shape(4, 3).addAll(image);
      System.out.println(flat.reshape(target)); // BUG: shape.reshape
    }
  }
}
