package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A linear layer of one output learns the sum of its inputs. */
public final class SumsAsLabels {
  private SumsAsLabels() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray weights = manager.zeros(new Shape(5, 1));
      NDArray rows = manager.randomNormal(new Shape(64, 5));
      NDArray sums = rows.sum(new int[] {1});
      NDArray off = rows.matMul(weights).sub(sums); // BUG: broadcast.silent (silent: all pairs)
      System.out.println(off.square().mean().getFloat());
    }
  }
}
