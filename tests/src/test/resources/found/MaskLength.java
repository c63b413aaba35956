package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The mask covers another number of rows. */
public final class MaskLength {
  private MaskLength() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray rows = manager.randomNormal(new Shape(10, 4));
      NDArray keep = manager.ones(new Shape(8)).gt(0f);
      System.out.println(rows.get(keep)); // BUG: shape.index
    }
  }
}
