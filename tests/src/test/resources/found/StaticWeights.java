package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Weights are created by a static method with swapped arguments. */
public final class StaticWeights {
  private StaticWeights() {}

  private static NDArray weight(NDManager manager, int in, int out) {
    return manager.ones(new Shape(in, out));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      int features = 9;
      int hidden = 5;
      NDArray w = weight(manager, hidden, features);
      NDArray x = manager.ones(new Shape(2, features));
      System.out.println(x.matMul(w)); // BUG: shape.matmul
    }
  }
}
