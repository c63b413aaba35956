package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** One axis is named twice. */
public final class PermutationTwice {
  private PermutationTwice() {}

  private static final int[] CHANNELS_LAST = {0, 2, 2, 1};

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray images = manager.zeros(new Shape(2, 3, 16, 16));
      System.out.println(images.transpose(CHANNELS_LAST)); // BUG: shape.axis
    }
  }
}
