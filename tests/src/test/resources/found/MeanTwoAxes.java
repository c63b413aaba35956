package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** DJL's mean takes one axis only. */
public final class MeanTwoAxes {
  private MeanTwoAxes() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray images = manager.ones(new Shape(2, 3, 8, 8));
      System.out.println(images.mean(new int[] {2, 3})); // BUG: shape.axis
    }
  }
}
