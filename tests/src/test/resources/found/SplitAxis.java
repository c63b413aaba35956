package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A row vector of features is split along an axis it lacks. */
public final class SplitAxis {
  private SplitAxis() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.zeros(new Shape(12));
      System.out.println(x.split(3, 1).size()); // BUG: shape.axis|shape.split
    }
  }
}
