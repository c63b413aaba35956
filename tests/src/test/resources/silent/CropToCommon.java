package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Joins two feature maps of different size. */
public final class CropToCommon {
  private CropToCommon() {}

  static NDArray join(NDArray up, NDArray skip) {
    long height = Math.min(up.getShape().get(2), skip.getShape().get(2));
    long width = Math.min(up.getShape().get(3), skip.getShape().get(3));
    NDArray a = up.get(":, :, :{}, :{}", height, width);
    NDArray b = skip.get(":, :, :{}, :{}", height, width);
    return a.concat(b, 1);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray up = manager.ones(new Shape(1, 64, 50, 50));
      NDArray skip = manager.ones(new Shape(1, 32, 51, 51));
      System.out.println(join(up, skip).getShape());
    }
  }
}
