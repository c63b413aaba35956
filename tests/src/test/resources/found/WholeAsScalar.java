package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A batch of losses is read as one number. */
public final class WholeAsScalar {
  private WholeAsScalar() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray loss = manager.ones(new Shape(8, 2)).square().mean(new int[] {1});
      System.out.println(loss.getFloat()); // BUG: shape.index|shape.rank|shape.size
    }
  }
}
