package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The first round makes what the second takes. */
public final class SecondRound {
  private SecondRound() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray weight = manager.ones(new Shape(4, 4));
      NDArray x = manager.ones(new Shape(2, 4));
      for (int round = 0; round < 2; round++) {
        x = x.matMul(weight);
      }
      System.out.println(x);
    }
  }
}
