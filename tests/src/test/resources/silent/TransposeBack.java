package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A permutation and its inverse. */
public final class TransposeBack {
  private TransposeBack() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      int[] order = {2, 0, 1};
      int[] back = new int[3];
      for (int i = 0; i < 3; i++) {
        back[order[i]] = i;
      }
      NDArray x = manager.ones(new Shape(2, 3, 4));
      System.out.println(x.transpose(order).transpose(back).sub(x));
    }
  }
}
