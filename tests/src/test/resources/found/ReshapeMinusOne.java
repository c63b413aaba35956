package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** Eight elements, sixteen to a row. */
public final class ReshapeMinusOne {
  private ReshapeMinusOne() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      float[] values = {1, 2, 3, 4, 5, 6, 7, 8};
      NDArray series = manager.create(values);
      NDArray windows = series.reshape(-1, 2, 8, 1); // BUG: shape.reshape
      System.out.println(windows.getShape());
    }
  }
}
