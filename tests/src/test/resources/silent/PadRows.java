package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Pads rows to the longest one. */
public final class PadRows {
  private PadRows() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray[] rows = {manager.arange(3f), manager.arange(5f), manager.arange(4f)};
      long longest = 0;
      for (NDArray row : rows) {
        longest = Math.max(longest, row.getShape().get(0));
      }
      NDList padded = new NDList();
      for (NDArray row : rows) {
        NDArray zeros = manager.zeros(new Shape(longest - row.getShape().get(0)));
        padded.add(row.concat(zeros));
      }
      System.out.println(NDArrays.stack(padded));
    }
  }
}
