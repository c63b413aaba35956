package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Means of three channels meet the width of an image. */
public final class ImageStatistics {
  private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
  private static final float[] STD = {0.229f, 0.224f, 0.225f};

  private ImageStatistics() {}

  static NDArray normalise(NDManager manager, NDArray image) {
    NDArray mean = manager.create(MEAN);
    NDArray std = manager.create(STD);
    return image.div(255f).sub(mean).div(std); // BUG: shape.broadcast
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray image = manager.randomUniform(0, 255, new Shape(3, 224, 224));
      System.out.println(normalise(manager, image).mean());
    }
  }
}
