package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The first round makes what the second cannot take. */
public final class SecondRound {
  private SecondRound() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray weight = manager.ones(new Shape(4, 6));
      NDArray x = manager.ones(new Shape(2, 4));
      for (int round = 0; round < 2; round++) {
        x = x.matMul(weight); // BUG: shape.matmul
      }
      System.out.println(x);
    }
  }
}
