package found;

import ai.djl.modality.cv.Image;
import ai.djl.modality.cv.ImageFactory;
import ai.djl.modality.cv.util.NDImageUtils;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** What a network wants of a picture. */
public final class NormalizedTooSoon {
  private static final float[] HALVES = {0.5f, 0.5f, 0.5f};

  private NormalizedTooSoon() {}

  static NDArray prepared(Image picture, NDManager manager) {
    NDArray small = NDImageUtils.resize(picture.toNDArray(manager), 6, 6);
    NDArray normal = NDImageUtils.normalize(small, HALVES, HALVES); // BUG: shape.layer
    return NDImageUtils.toTensor(normal);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Image picture = ImageFactory.getInstance().fromPixels(new int[8 * 12], 12, 8);
      System.out.println(prepared(picture, manager).getShape());
    }
  }
}
