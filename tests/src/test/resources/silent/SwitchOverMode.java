package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Each mode keeps to the same shape in its own way. */
public final class SwitchOverMode {
  private SwitchOverMode() {}

  enum Pooling {
    MEAN,
    MAX,
    FIRST
  }

  static NDArray pool(NDArray tokens, Pooling pooling) {
    return switch (pooling) {
      case MEAN -> tokens.mean(new int[] {1});
      case MAX -> tokens.max(new int[] {1});
      case FIRST -> tokens.get(":, 0");
    };
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray tokens = manager.ones(new Shape(4, 9, 16));
      NDArray weight = manager.ones(new Shape(16, 3));
      for (Pooling pooling : Pooling.values()) {
        System.out.println(pool(tokens, pooling).matMul(weight).getShape());
      }
    }
  }
}
