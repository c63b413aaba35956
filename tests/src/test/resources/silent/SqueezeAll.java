package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Squeeze without an axis, after which the rank is asked for. */
public final class SqueezeAll {
  private SqueezeAll() {}

  static NDArray asRow(NDArray x) {
    NDArray squeezed = x.squeeze();
    if (squeezed.getShape().dimension() == 1) {
      squeezed = squeezed.expandDims(0);
    }
    return squeezed;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(
          asRow(manager.ones(new Shape(1, 5, 1))).matMul(manager.ones(new Shape(5, 2))));
      System.out.println(
          asRow(manager.ones(new Shape(4, 5, 1))).matMul(manager.ones(new Shape(5, 2))));
    }
  }
}
