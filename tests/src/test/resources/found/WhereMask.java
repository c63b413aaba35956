package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The mask was built for the transposed scores. */
public final class WhereMask {
  private WhereMask() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray scores = manager.randomNormal(new Shape(5, 8));
      NDArray mask = scores.transpose().gt(0f);
      NDArray low = manager.zeros(new Shape(5, 8));
      System.out.println(NDArrays.where(mask, scores, low)); // BUG: shape.broadcast
    }
  }
}
