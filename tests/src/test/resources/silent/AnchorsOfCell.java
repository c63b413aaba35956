package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The last axis holds 5 anchors of 6 numbers for each cell, of a map that happens to be 6 wide. */
public final class AnchorsOfCell {
  static NDArray anchors(NDArray maps) {
    NDArray last = maps.transpose(0, 2, 3, 1);
    return last.reshape(last.getShape().get(0), -1, 6);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray wide = anchors(manager.ones(new Shape(2, 30, 6, 6)));
      NDArray flat = anchors(manager.ones(new Shape(2, 30, 3, 6)));
      System.out.println(wide.concat(flat, 1).getShape());
    }
  }
}
