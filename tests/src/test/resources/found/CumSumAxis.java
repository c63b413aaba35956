package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Frames are summed along an axis of the image. */
public final class CumSumAxis {
  private CumSumAxis() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray frames = manager.ones(new Shape(5, 12));
      System.out.println(frames.cumSum(2)); // BUG: shape.axis
    }
  }
}
