package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A scalar stands where a matrix is meant. */
public final class ScalarOperand {
  private ScalarOperand() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(3, 3));
      NDArray scale = manager.create(2f);
      System.out.println(x.matMul(scale)); // BUG: shape.matmul|shape.rank
    }
  }
}
