package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Three positions are given for two axes. */
public final class IndexTooMany {
  private IndexTooMany() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray board = manager.zeros(new Shape(8, 8));
      System.out.println(board.get(0, 0, 1)); // BUG: shape.index|shape.rank
    }
  }
}
