package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The residual is added only where the sizes agree. */
public final class ConditionalShortcut {
  private ConditionalShortcut() {}

  static NDArray block(NDArray x, NDArray weight, int stride) {
    NDArray out = x.matMul(weight).maximum(0f);
    if (stride == 1 && x.getShape().get(1) == out.getShape().get(1)) {
      out = out.add(x);
    }
    return out;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(2, 8));
      System.out.println(block(x, manager.ones(new Shape(8, 8)), 1));
      System.out.println(block(x, manager.ones(new Shape(8, 16)), 1));
    }
  }
}
