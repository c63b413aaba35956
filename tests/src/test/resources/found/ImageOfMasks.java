package found;

import ai.djl.modality.cv.Image;
import ai.djl.modality.cv.ImageFactory;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Five masks are no picture: no axis has one or three channels. */
public final class ImageOfMasks {
  private ImageOfMasks() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray masks = manager.ones(new Shape(5, 32, 48)).mul(255);
      Image image = ImageFactory.getInstance().fromNDArray(masks); // BUG: shape.layer
      System.out.println(image.getWidth());
    }
  }
}
