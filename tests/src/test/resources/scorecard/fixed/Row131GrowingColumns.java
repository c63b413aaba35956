package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Builds powers of a column one by one and fits them.
 *
 * <p>Row 131, X09. Corrected; wrong was: n rounds give n + 1 columns, the coefficients are n.
 */
public final class Row131GrowingColumns {
  private Row131GrowingColumns() {}

  static NDArray powers(NDArray x, int degree) {
    NDArray table = x.onesLike();
    for (int i = 1; i <= degree; i++) {
      table = table.concat(x.pow(i), 1);
    }
    return table;
  }

  static NDArray evaluate(NDArray x, int degree) {
    NDManager manager = x.getManager();
    NDArray coefficients = manager.ones(new Shape(degree + 1, 1));
    return powers(x, degree).matMul(coefficients);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.linspace(0f, 1f, 50).reshape(50, 1);
      for (int degree = 2; degree < 12; degree += 3) {
        System.out.println(evaluate(x, degree).mean());
      }
    }
  }
}
