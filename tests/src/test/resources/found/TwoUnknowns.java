package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Only one size of a reshape may be left open. */
public final class TwoUnknowns {
  private TwoUnknowns() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.zeros(new Shape(6, 4));
      System.out.println(x.reshape(-1, -1, 2)); // BUG: shape.reshape
    }
  }
}
