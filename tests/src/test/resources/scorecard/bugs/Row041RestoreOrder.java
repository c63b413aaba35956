package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

/**
 * Flattens an image of channels first and restores it for the screen.
 *
 * <p>Row 41, K. Wrong: it comes back as if channels had been last.
 */
public final class Row041RestoreOrder {
  private Row041RestoreOrder() {}

  static NDArray pack(NDArray chw) {
    return chw.flatten();
  }

  static NDArray unpack(NDArray flat, int channels, int height, int width) {
    return flat.reshape(height, width, channels); // BUG: reshape.order (silent: mixed)
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray red = manager.ones(new Shape(1, 2, 2));
      NDArray other = manager.zeros(new Shape(2, 2, 2));
      NDArray image = unpack(pack(red.concat(other, 0)), 3, 2, 2);
      NDArray pixel = image.get("0, 0");
      if (!Arrays.equals(pixel.toFloatArray(), new float[] {1, 1, 1})) {
        throw new AssertionError("expected a white pixel where red was meant");
      }
    }
  }
}
