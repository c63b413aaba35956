package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** An array of doubles meets weights of floats. */
public final class DoubleHost {
  private DoubleHost() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      double[] features = {0.5, 1.5, 2.5};
      NDArray x = manager.create(features).reshape(1, 3);
      NDArray w = manager.randomNormal(new Shape(3, 2));
      System.out.println(x.matMul(w)); // BUG: dtype.mismatch
    }
  }
}
