package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The shape of the features is cut at the wrong place. */
public final class SliceOfShape {
  private SliceOfShape() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.zeros(new Shape(5, 3, 8, 8));
      Shape features = x.getShape().slice(2);
      NDArray flat = x.reshape(5, features.size()); // BUG: shape.reshape
      System.out.println(flat);
    }
  }
}
