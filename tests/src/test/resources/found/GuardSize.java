package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The guard and the weight disagree about the width. */
public final class GuardSize {
  private GuardSize() {}

  private static final int WIDTH = 64;

  static NDArray project(NDManager manager, NDArray x) {
    if (x.getShape().dimension() != 2 || x.getShape().get(1) != WIDTH) {
      throw new IllegalArgumentException("width must be " + WIDTH);
    }
    NDArray weight = manager.ones(new Shape(32, 8));
    return x.matMul(weight); // BUG: shape.matmul
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(project(manager, manager.ones(new Shape(5, 64))));
    }
  }
}
