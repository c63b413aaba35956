package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** One mode of reduction keeps an axis too few. */
public final class SwitchMode {
  private SwitchMode() {}

  enum Mode {
    SUM,
    MEAN
  }

  private static NDArray reduce(NDArray x, Mode mode) {
    return switch (mode) {
      case SUM -> x.sum(new int[] {1}, true);
      case MEAN -> x.mean(new int[] {1});
    };
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(6, 9));
      NDArray centred = x.sub(reduce(x, Mode.MEAN)); // BUG: shape.broadcast
      System.out.println(centred);
    }
  }
}
