package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The parts of a table are cut at the wrong columns. */
public final class SplitIndices {
  private SplitIndices() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray table = manager.zeros(new Shape(9, 10));
      NDList parts = table.split(new long[] {4, 7}, 1);
      NDArray left = parts.get(0);
      NDArray right = parts.get(2);
      System.out.println(left.add(right)); // BUG: shape.broadcast
    }
  }
}
