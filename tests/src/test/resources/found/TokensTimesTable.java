package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Token ids are multiplied with the embedding table. */
public final class TokensTimesTable {
  private TokensTimesTable() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray ids = manager.create(new long[] {1, 0, 2}, new Shape(1, 3));
      NDArray table = manager.ones(new Shape(3, 8));
      System.out.println(ids.matMul(table)); // BUG: dtype.mismatch
    }
  }
}
