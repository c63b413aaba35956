package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** What moved between two pictures of a camera. */
public final class FrameDifference {
  private FrameDifference() {}

  static NDArray moved(NDArray before, NDArray after) {
    return after.sub(before).abs(); // BUG: dtype.wraps (silent: 254 instead of 2)
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray first = manager.randomInteger(0, 255, new Shape(4, 4), DataType.INT32);
      NDArray second = manager.randomInteger(0, 255, new Shape(4, 4), DataType.INT32);
      NDArray before = first.toType(DataType.UINT8, false);
      System.out.println(moved(before, second.toType(DataType.UINT8, false)));
    }
  }
}
