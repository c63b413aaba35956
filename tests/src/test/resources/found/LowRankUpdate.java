package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Both factors of a low-rank update stand in the wrong order. */
public final class LowRankUpdate {
  private LowRankUpdate() {}

  private static final int RANK = 4;

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      int in = 32;
      int out = 24;
      NDArray weight = manager.randomNormal(new Shape(in, out));
      NDArray a = manager.randomNormal(new Shape(in, RANK));
      NDArray b = manager.zeros(new Shape(RANK, out));
      NDArray adapted = weight.add(b.matMul(a)); // BUG: shape.matmul
      System.out.println(adapted);
    }
  }
}
