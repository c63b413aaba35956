package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Projects the input where it is too wide. */
public final class BranchProjects {
  private BranchProjects() {}

  static NDArray fit(NDManager manager, NDArray x, long width) {
    long given = x.getShape().get(1);
    if (given > width) {
      return x.get(":, :" + width);
    }
    return given == width ? x : x.concat(manager.zeros(new Shape(x.getShape().get(0), width - given)), 1);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray weight = manager.ones(new Shape(20, 3));
      NDArray narrow = manager.ones(new Shape(4, 12));
      NDArray out = fit(manager, narrow, 20).matMul(weight);
      System.out.println(out);
    }
  }
}
