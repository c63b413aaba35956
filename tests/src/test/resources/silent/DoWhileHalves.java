package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Halves the width until it is small. */
public final class DoWhileHalves {
  private DoWhileHalves() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.randomNormal(new Shape(4, 64));
      int width = 64;
      do {
        x = x.reshape(4, width / 2, 2).mean(new int[] {2});
        width /= 2;
      } while (width > 16);
      NDArray head = manager.ones(new Shape(16, 3));
      System.out.println(x.matMul(head));
    }
  }
}
