package scorecard.controls;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Merges attention heads.
 *
 * <p>Control C21, K. Reshaping a transposed array is fine: it is copied where need be.
 */
public final class C21ReshapeAfterTranspose {
  private C21ReshapeAfterTranspose() {}

  static NDArray merge(NDArray heads) {
    Shape s = heads.getShape();
    NDArray byTime = heads.transpose(0, 2, 1, 3);
    return byTime.reshape(s.get(0), s.get(2), s.get(1) * s.get(3));
  }

  static NDArray flat(NDArray matrix) {
    return matrix.transpose().reshape(-1);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(merge(manager.ones(new Shape(2, 4, 7, 16))).getShape());
      System.out.println(flat(manager.arange(6f).reshape(2, 3)));
    }
  }
}
