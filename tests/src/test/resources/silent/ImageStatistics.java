package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Normalises an image with known statistics. */
public final class ImageStatistics {
  private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
  private static final float[] STD = {0.229f, 0.224f, 0.225f};

  private ImageStatistics() {}

  static NDArray normalise(NDManager manager, NDArray image) {
    NDArray mean = manager.create(MEAN);
    NDArray std = manager.create(STD);
    return image.div(255f).sub(mean.reshape(3, 1, 1)).div(std.reshape(3, 1, 1));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray image = manager.randomUniform(0, 255, new Shape(3, 224, 224));
      System.out.println(normalise(manager, image).mean());
    }
  }
}
