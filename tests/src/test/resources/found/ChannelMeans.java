package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The channel means lose the axes that they are subtracted along. */
public final class ChannelMeans {
  private ChannelMeans() {}

  static NDArray centre(NDArray image, boolean channelsLast) {
    int height = channelsLast ? 0 : 1;
    int width = channelsLast ? 1 : 2;
    NDArray mean = image.sum(new int[] {height, width});
    long pixels = image.getShape().get(height) * image.getShape().get(width);
    return image.sub(mean.div(pixels)); // BUG: shape.broadcast
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray image = manager.randomUniform(0, 255, new Shape(3, 32, 48));
      System.out.println(centre(image, false).getShape());
    }
  }
}
