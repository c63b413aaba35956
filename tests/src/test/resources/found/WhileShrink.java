package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Each round drops a row, the mask keeps all of them. */
public final class WhileShrink {
  private WhileShrink() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray rows = manager.ones(new Shape(8, 2));
      NDArray mask = manager.ones(new Shape(8, 1));
      int rounds = 0;
      while (rounds < 3) {
        rows = rows.get("1:");
        rounds++;
      }
      System.out.println(rows.mul(mask)); // BUG: shape.broadcast
    }
  }
}
