package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Ten best of seven. */
public final class TopKTooMany {
  private TopKTooMany() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray scores = manager.ones(new Shape(3, 7));
      System.out.println(scores.topK(10, 1)); // BUG: shape.size|shape.index|shape.axis
    }
  }
}
