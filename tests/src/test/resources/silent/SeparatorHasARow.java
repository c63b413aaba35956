package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Positions count from the front or the back; masks are no positions. */
public final class SeparatorHasARow {
  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray table = manager.randomNormal(new Shape(5, 6));
      NDArray last = table.get(manager.create(new long[] {0, 4, -1, -5}));
      NDArray column = table.get(":, {}", manager.create(new long[] {5, 0}));
      NDArray chosen = table.get(manager.create(new boolean[] {true, false, true, false, false}));
      NDArray counted = table.get(manager.arange(0, 5));
      System.out.println(last.sum().add(column.sum()).add(chosen.sum()).add(counted.sum()));
    }
  }
}
