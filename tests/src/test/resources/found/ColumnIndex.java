package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A column behind the last one is read by a string index. */
public final class ColumnIndex {
  private ColumnIndex() {}

  private static final int TARGET = 7;

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray table = manager.zeros(new Shape(100, 7));
      NDArray target = table.get(":, {}", TARGET); // BUG: shape.index
      System.out.println(target.mean());
    }
  }
}
