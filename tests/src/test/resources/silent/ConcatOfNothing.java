package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Nothing and nothing joined along an axis that neither has: the engine skips both. */
public final class ConcatOfNothing {
  private ConcatOfNothing() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray nothing = manager.zeros(new Shape(0));
      System.out.println(nothing.concat(nothing, 1));
    }
  }
}
