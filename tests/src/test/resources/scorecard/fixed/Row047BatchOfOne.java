package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;

/**
 * Makes a batch of one out of a chosen image.
 *
 * <p>Row 47, W51724377. Corrected; wrong was: a range of one keeps the axis already, the new axis
 * is one too many.
 */
public final class Row047BatchOfOne {
  private Row047BatchOfOne() {}

  static NDArray pick(NDArray images, int i) {
    return images.get("{}:{}", i, i + 1);
  }

  static NDArray features(NDArray image, NDArray kernel) {
    return Conv2d.conv2d(image, kernel).singletonOrThrow().flatten(1, -1);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray images = manager.randomUniform(0f, 1f, new Shape(10, 3, 16, 16));
      NDArray kernel = manager.ones(new Shape(4, 3, 3, 3));
      NDArray one = pick(images, 7);
      System.out.println(features(one, kernel).getShape());
    }
  }
}
