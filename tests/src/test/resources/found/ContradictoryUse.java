package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** One tensor is used as if it had two widths. */
public final class ContradictoryUse {
  private ContradictoryUse() {}

  static NDArray mix(NDArray x, NDArray narrow, NDArray wide) {
    NDArray a = x.matMul(narrow);
    NDArray b = x.matMul(wide); // BUG: shape.matmul|shape.conflict
    return a.add(b);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(3, 10));
      NDArray narrow = manager.ones(new Shape(10, 4));
      NDArray wide = manager.ones(new Shape(12, 4));
      System.out.println(mix(x, narrow, wide));
    }
  }
}
