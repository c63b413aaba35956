package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The alternatives of a choice are rows of another table. */
public final class WhereShapes {
  private WhereShapes() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray scores = manager.randomNormal(new Shape(10, 6));
      NDArray fallback = manager.zeros(new Shape(10, 5));
      NDArray chosen = NDArrays.where(scores.gt(0), scores, fallback); // BUG: shape.broadcast
      System.out.println(chosen.sum());
    }
  }
}
