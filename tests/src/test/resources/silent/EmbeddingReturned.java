package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Positions of a sentence, made in a scope that hands them up. */
public final class EmbeddingReturned {
  private EmbeddingReturned() {}

  static NDArray positions(NDManager parent, int length, int width) {
    try (NDManager scope = parent.newSubManager()) {
      NDArray steps = scope.arange((float) length).reshape(length, 1);
      NDArray rates = scope.arange((float) width).mul(-0.1f).exp();
      NDArray angles = steps.mul(rates);
      rates.close();
      return scope.ret(angles.sin());
    }
  }

  static NDArray mask(NDManager parent, int length) {
    try (NDManager scope = parent.newSubManager()) {
      NDArray mask = scope.ones(new Shape(length, length)).cumSum(0);
      mask.attach(parent);
      return mask;
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(positions(manager, 6, 4).sum().getFloat());
      System.out.println(mask(manager, 3));
    }
  }
}
