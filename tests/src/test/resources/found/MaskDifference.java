package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The difference of two masks is not defined. */
public final class MaskDifference {
  private MaskDifference() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.randomNormal(new Shape(9));
      NDArray changed = x.gt(0f).sub(x.gt(1f)); // BUG: dtype.mismatch
      System.out.println(changed);
    }
  }
}
