package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A method that takes arrays of two ranks tells them apart by a size. */
public final class RankBySize {
  private RankBySize() {}

  static NDArray offsets(NDArray raw) {
    NDArray reg = raw;
    if (reg.getShape().get(1) == 1) {
      reg = reg.reshape(reg.getShape().get(2), reg.getShape().get(3));
    }
    return reg.get(":, 0");
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray scores = manager.arange(6f);
      NDArray table = manager.ones(new Shape(6, 4));
      NDArray kept = table.get(scores.gt(2)).transpose();
      System.out.println(offsets(kept).getShape());
      System.out.println(offsets(manager.ones(new Shape(1, 1, 3, 5))).getShape());
    }
  }
}
