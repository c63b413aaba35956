package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * The product of two matrices with a weight for each inner index, written as a sum over products.
 *
 * <p>Row 13, X28. Wrong: j is 3 in one operand and 4 in the other.
 */
public final class Row013SumOfProducts {
  private Row013SumOfProducts() {}

  /** ij,jk,j->ik. */
  static NDArray contract(NDArray left, NDArray right, NDArray scale) {
    NDArray ij1 = left.expandDims(2);
    NDArray jk = right.expandDims(0);
    NDArray terms = ij1.mul(jk); // BUG: shape.broadcast
    return terms.mul(scale.reshape(1, -1, 1)).sum(new int[] {1});
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray left = manager.ones(new Shape(2, 3));
      NDArray right = manager.ones(new Shape(4, 5));
      NDArray scale = manager.arange(0f, 3f);
      System.out.println(contract(left, right, scale));
    }
  }
}
