package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A contract for any width and any number of heads, and no guard. */
public final class PromisedHeads {
  private PromisedHeads() {}

  static NDArray heads(@dev.shapeproof.annotations.Shape("b, t, d") NDArray x, int h) {
    Shape s = x.getShape();
    NDArray split = x.reshape(s.get(0), s.get(1), h, s.get(2) / h); // BUG: shape.reshape
    return split.transpose(0, 2, 1, 3);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(heads(manager.ones(new Shape(2, 5, 10)), 4).getShape());
    }
  }
}
