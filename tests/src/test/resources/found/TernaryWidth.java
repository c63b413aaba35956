package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Whatever the flag, the sum does not fit. */
public final class TernaryWidth {
  private TernaryWidth() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      boolean bias = args.length == 0;
      NDArray x = manager.ones(new Shape(6, bias ? 5 : 4));
      NDArray target = manager.ones(new Shape(6, 3));
      System.out.println(x.sub(target)); // BUG: shape.broadcast
    }
  }
}
