package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/** Slices with a step are written and read. */
public final class CheckerboardSlices {
  private CheckerboardSlices() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray board = manager.zeros(new Shape(8, 8));
      board.set(new NDIndex("::2, ::2"), 1f);
      board.set(new NDIndex("1::2, 1::2"), manager.ones(new Shape(4, 4)));
      NDArray row = manager.ones(new Shape(8));
      board.set(new NDIndex("3"), row);
      System.out.println(board.sum().getFloat());
    }
  }
}
