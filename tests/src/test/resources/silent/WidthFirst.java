package silent;

import ai.djl.modality.cv.Image;
import ai.djl.modality.cv.ImageFactory;
import ai.djl.modality.cv.util.NDImageUtils;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** Makes a picture half as large. */
public final class WidthFirst {
  private WidthFirst() {}

  static NDArray half(Image picture, NDManager manager) {
    int height = picture.getHeight() / 2;
    int width = picture.getWidth() / 2;
    return NDImageUtils.resize(picture.toNDArray(manager), width, height);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Image picture = ImageFactory.getInstance().fromPixels(new int[8 * 12], 12, 8);
      System.out.println(half(picture, manager).getShape());
    }
  }
}
