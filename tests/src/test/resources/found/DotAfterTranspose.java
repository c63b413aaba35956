package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The product of the wrong pair is a square, the residual is not. */
public final class DotAfterTranspose {
  private DotAfterTranspose() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray input = manager.ones(new Shape(4, 3));
      NDArray weight = manager.ones(new Shape(4, 3));
      NDArray residual = manager.ones(new Shape(1, 4));
      NDArray product = input.transpose().dot(weight);
      System.out.println(product.mul(residual)); // BUG: shape.broadcast
    }
  }
}
