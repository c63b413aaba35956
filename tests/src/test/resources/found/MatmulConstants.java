package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The inner sizes of a product of two constants differ. */
public final class MatmulConstants {
  private MatmulConstants() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray a = manager.ones(new Shape(4, 5));
      NDArray b = manager.ones(new Shape(6, 7));
      System.out.println(a.matMul(b)); // BUG: shape.matmul
    }
  }
}
