package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The identity has the wrong size for the covariance. */
public final class EyeAdd {
  private EyeAdd() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.randomNormal(new Shape(50, 6));
      NDArray covariance = x.transpose().matMul(x).div(49f);
      NDArray ridge = manager.eye(5).mul(0.1f);
      System.out.println(covariance.add(ridge)); // BUG: shape.broadcast
    }
  }
}
