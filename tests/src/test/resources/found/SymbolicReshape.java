package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Elements are counted with the wrong axis, whatever the input. */
public final class SymbolicReshape {
  private SymbolicReshape() {}

  static NDArray merge(NDArray x) {
    if (x.getShape().dimension() != 3) {
      throw new IllegalArgumentException();
    }
    long n = x.getShape().get(0);
    long t = x.getShape().get(1);
    return x.reshape(n * t, t); // BUG: shape.reshape
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(merge(manager.ones(new Shape(2, 3, 4))).getShape());
    }
  }
}
