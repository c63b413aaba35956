package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;

/** Columns without an axis for rows are joined along axis 1. */
public final class PolynomialColumns {
  private PolynomialColumns() {}

  static NDArray features(NDArray x, int degree) {
    NDList columns = new NDList();
    for (int power = 0; power <= degree; power++) {
      columns.add(x.pow(power));
    }
    return NDArrays.concat(columns, 1); // BUG: shape.axis
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.linspace(-1f, 1f, 50);
      System.out.println(features(x, 3).getShape());
    }
  }
}
