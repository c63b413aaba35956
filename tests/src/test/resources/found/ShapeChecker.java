package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The check accepts a batch that the layer does not. */
public final class ShapeChecker {
  private final Shape expected;
  private final NDArray weight;

  ShapeChecker(NDManager manager, Shape expected, int outputs) {
    this.expected = expected;
    weight = manager.ones(new Shape(expected.size(), outputs));
  }

  NDArray forward(NDArray x) {
    if (x.getShape().dimension() != expected.dimension() + 1) {
      throw new IllegalArgumentException("one axis for the batch");
    }
    long batch = x.getShape().get(0);
    return x.reshape(batch, -1).matMul(weight); // BUG: shape.matmul
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      ShapeChecker layer = new ShapeChecker(manager, new Shape(3, 8, 8), 10);
      NDArray images = manager.ones(new Shape(4, 1, 8, 8));
      System.out.println(layer.forward(images));
    }
  }
}
