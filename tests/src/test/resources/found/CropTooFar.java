package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A crop begins inside and is assumed to be complete. */
public final class CropTooFar {
  private CropTooFar() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray image = manager.zeros(new Shape(3, 100, 100));
      NDArray crop = image.get(":, 80:120, 80:120");
      NDArray window = manager.ones(new Shape(40, 40));
      System.out.println(crop.mul(window)); // BUG: shape.broadcast
    }
  }
}
