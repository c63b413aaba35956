package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Flattens images of a configured size. */
public final class ImageConfig {
  private int height = 64;
  private int width = 64;

  ImageConfig height(int pixels) {
    height = pixels;
    return this;
  }

  ImageConfig width(int pixels) {
    width = pixels;
    return this;
  }

  NDArray projection(NDManager manager, int features) {
    return manager.randomNormal(new Shape((long) height * width, features));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      ImageConfig config = new ImageConfig().height(28).width(28);
      NDArray projection = config.projection(manager, 100);
      NDArray images = manager.randomUniform(0, 1, new Shape(16, 28, 28));
      NDArray flat = images.reshape(16, -1);
      System.out.println(flat.matMul(projection));
    }
  }
}
