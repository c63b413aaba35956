package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** Positions of a sentence, made in a scope that ends with the method. */
public final class EmbeddingReturned {
  private EmbeddingReturned() {}

  static NDArray positions(NDManager parent, int length, int width) {
    try (NDManager scope = parent.newSubManager()) {
      NDArray steps = scope.arange((float) length).reshape(length, 1);
      NDArray rates = scope.arange((float) width).mul(-0.1f).exp();
      NDArray angles = steps.mul(rates);
      rates.close();
      return angles.sin(); // BUG: memory.returned-closed (later: read by the caller)
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(positions(manager, 6, 4).sum().getFloat());
    }
  }
}
