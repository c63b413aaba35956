package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/** A row of the wrong length is written. */
public final class SetSlice {
  private SetSlice() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray table = manager.zeros(new Shape(6, 4));
      NDArray row = manager.ones(new Shape(6));
      table.set(new NDIndex("2"), row); // BUG: shape.broadcast|shape.index
      System.out.println(table);
    }
  }
}
