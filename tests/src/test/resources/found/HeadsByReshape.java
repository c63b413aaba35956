package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Splits tokens into the heads of an attention. */
public final class HeadsByReshape {
  private final int heads;

  HeadsByReshape(int heads) {
    this.heads = heads;
  }

  NDArray split(NDArray x) {
    Shape shape = x.getShape();
    long batch = shape.get(0);
    long steps = shape.get(1);
    long width = shape.get(2) / heads;
    return x.reshape(batch, heads, steps, width); // BUG: reshape.order (silent: tokens are mixed)
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(new HeadsByReshape(4).split(manager.ones(new Shape(2, 10, 32))));
    }
  }
}
