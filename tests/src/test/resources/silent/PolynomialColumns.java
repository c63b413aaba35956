package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;

/** Polynomial features of one variable. */
public final class PolynomialColumns {
  private PolynomialColumns() {}

  static NDArray features(NDArray x, int degree) {
    NDList columns = new NDList();
    for (int power = 0; power <= degree; power++) {
      columns.add(x.pow(power).expandDims(1));
    }
    return NDArrays.concat(columns, 1);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.linspace(-1f, 1f, 50);
      System.out.println(features(x, 3).getShape());
    }
  }
}
