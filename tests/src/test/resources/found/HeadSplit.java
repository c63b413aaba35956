package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The width is not a multiple of the number of heads. */
public final class HeadSplit {
  private HeadSplit() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      int heads = 8;
      int width = 100;
      NDArray x = manager.randomNormal(new Shape(2, 5, width));
      NDArray split = x.reshape(2, 5, heads, width / heads); // BUG: shape.reshape
      System.out.println(split.transpose(0, 2, 1, 3).getShape());
    }
  }
}
