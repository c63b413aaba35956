package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Six numbers do not fill two by four. */
public final class CreateCount {
  private CreateCount() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      float[] values = {1, 2, 3, 4, 5, 6};
      NDArray x = manager.create(values, new Shape(2, 4)); // BUG: shape.size
      System.out.println(x);
    }
  }
}
