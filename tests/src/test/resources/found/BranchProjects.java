package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The input is projected on one branch only. */
public final class BranchProjects {
  private BranchProjects() {}

  static NDArray fit(NDManager manager, NDArray x, long width) {
    long given = x.getShape().get(1);
    if (given > width) {
      return x.get(":, :" + width);
    }
    return x;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray weight = manager.ones(new Shape(20, 3));
      NDArray narrow = manager.ones(new Shape(4, 12));
      NDArray out = fit(manager, narrow, 20).matMul(weight); // BUG: shape.matmul
      System.out.println(out);
    }
  }
}
