package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Chooses between two tables by a mask. */
public final class WhereShapes {
  private WhereShapes() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray scores = manager.randomNormal(new Shape(10, 6));
      NDArray fallback = manager.zeros(new Shape(10, 6));
      NDArray chosen = NDArrays.where(scores.gt(0), scores, fallback);
      System.out.println(chosen.sum());
    }
  }
}
