package found;

import ai.djl.modality.cv.Image;
import ai.djl.modality.cv.ImageFactory;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** What a network gives still has the axis of the batch, and an image is made of one picture. */
public final class ImageOfBatch {
  private ImageOfBatch() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray decoded = manager.randomUniform(0, 1, new Shape(1, 3, 64, 64)).mul(255);
      Image image = ImageFactory.getInstance().fromNDArray(decoded); // BUG: shape.rank
      System.out.println(image.getWidth());
    }
  }
}
