package scorecard.controls;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Builds powers of a column one by one and fits them.
 *
 * <p>Control C3, X31. n rounds give n + 1 columns, and the coefficients are n + 1.
 */
public final class C03OneColumnMore {
  private C03OneColumnMore() {}

  static NDArray powers(NDArray x, int degree) {
    NDArray table = x.onesLike();
    for (int i = 0; i < degree; i++) {
      table = table.concat(x.pow(i + 1), 1);
    }
    return table;
  }

  static NDArray fit(NDArray x, int n) {
    NDArray coefficients = x.getManager().ones(new Shape(n + 1, 1));
    return powers(x, n).matMul(coefficients);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.linspace(0f, 1f, 50).reshape(50, 1);
      for (int n = 0; n < 20; n += 4) {
        System.out.println(fit(x, n).mean());
      }
    }
  }
}
