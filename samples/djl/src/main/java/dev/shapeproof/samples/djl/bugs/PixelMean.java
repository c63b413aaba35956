package dev.shapeproof.samples.djl.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Mean colour of an image that arrives as bytes. */
public final class PixelMean {

  private PixelMean() {}

  static NDArray decode(NDManager manager, byte[] pixels, int height, int width) {
    NDArray flat = manager.create(pixels, new Shape(pixels.length));
    return flat.reshape(height, width, 3);
  }

  static NDArray meanColour(NDArray image) {
    NDArray rows = image.mean(new int[] {0}); // BUG: dtype.mismatch
    return rows.mean(new int[] {0});
  }

  public static void main(String[] args) {
    int height = 48;
    int width = 64;
    try (NDManager manager = NDManager.newBaseManager()) {
      byte[] pixels = new byte[height * width * 3];
      NDArray image = decode(manager, pixels, height, width);
      NDArray colour = meanColour(image);
      System.out.println(colour.toType(DataType.INT32, false));
    }
  }
}
