package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Three axes are named, the tensor has four. */
public final class PermutationTooShort {
  private PermutationTooShort() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray images = manager.zeros(new Shape(2, 3, 16, 16));
      NDArray last = images.transpose(0, 2, 1); // BUG: shape.axis|shape.rank
      System.out.println(last.getShape());
    }
  }
}
