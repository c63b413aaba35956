package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Height and width are swapped before the images are compared. */
public final class HeightWidth {
  private HeightWidth() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray expected = manager.zeros(new Shape(1, 3, 48, 64));
      NDArray actual = manager.ones(new Shape(1, 3, 48, 64)).transpose(0, 1, 3, 2);
      System.out.println(actual.sub(expected).abs().mean()); // BUG: shape.broadcast
    }
  }
}
