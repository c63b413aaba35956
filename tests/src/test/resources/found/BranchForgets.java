package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Both branches should give the same width, one forgets the bias column. */
public final class BranchForgets {
  private BranchForgets() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.randomNormal(new Shape(10, 3));
      NDArray weight = manager.randomNormal(new Shape(4, 1));
      NDArray design;
      if (args.length > 0) {
        design = x.concat(manager.ones(new Shape(10, 1)), 1);
      } else {
        design = x;
      }
      System.out.println(design.matMul(weight)); // BUG: shape.matmul
    }
  }
}
