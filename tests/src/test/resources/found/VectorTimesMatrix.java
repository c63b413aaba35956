package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A vector is multiplied from the left by the longer side of a matrix. */
public final class VectorTimesMatrix {
  private VectorTimesMatrix() {}

  private static final int USERS = 5;
  private static final int ITEMS = 9;

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray ratings = manager.randomUniform(0f, 5f, new Shape(USERS, ITEMS));
      NDArray taste = manager.ones(new Shape(ITEMS));
      System.out.println(taste.matMul(ratings)); // BUG: shape.matmul
    }
  }
}
