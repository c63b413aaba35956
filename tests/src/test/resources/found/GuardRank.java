package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The guard asks for rank 3, the code below for rank 4. */
public final class GuardRank {
  private GuardRank() {}

  static NDArray channelsLast(NDArray image) {
    if (image.getShape().dimension() != 3) {
      throw new IllegalArgumentException("an image has three axes");
    }
    return image.transpose(0, 2, 3, 1); // BUG: shape.axis|shape.rank
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(channelsLast(manager.zeros(new Shape(3, 8, 8))));
    }
  }
}
