package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Rearranges channels into a larger image.
 *
 * <p>Row 99, K (pixel_shuffle). Wrong: 10 channels are no multiple of 2 * 2.
 */
public final class Row099PixelShuffle {
  private Row099PixelShuffle() {}

  static NDArray shuffle(NDArray x, int r) {
    long[] s = x.getShape().getShape();
    long channels = s[1] / (r * r);
    NDArray parts = x.reshape(s[0], channels, r, r, s[2], s[3]); // BUG: shape.reshape
    return parts.transpose(0, 1, 4, 2, 5, 3).reshape(s[0], channels, s[2] * r, s[3] * r);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray maps = manager.randomNormal(new Shape(2, 10, 6, 6));
      System.out.println(shuffle(maps, 2).getShape());
    }
  }
}
