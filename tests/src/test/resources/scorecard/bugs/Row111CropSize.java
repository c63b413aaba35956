package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Crops the corner of a given size out of a batch of images.
 *
 * <p>Row 111, W54658635. Wrong: the size has two axes, the batch four.
 */
public final class Row111CropSize {
  private Row111CropSize() {}

  static NDArray crop(NDArray images, Shape size) {
    StringBuilder index = new StringBuilder();
    for (int axis = 0; axis < images.getShape().dimension(); axis++) {
      if (axis > 0) {
        index.append(", ");
      }
      index.append(':').append(size.get(axis)); // BUG: shape.index
    }
    return images.get(index.toString());
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray images = manager.randomUniform(0f, 1f, new Shape(8, 3, 32, 32));
      Shape size = new Shape(28, 28);
      System.out.println(crop(images, size).getShape());
    }
  }
}
