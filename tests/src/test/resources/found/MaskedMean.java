package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Sums per sentence are divided by lengths per position. */
public final class MaskedMean {
  private MaskedMean() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray states = manager.randomNormal(new Shape(6, 11, 32));
      NDArray mask = manager.ones(new Shape(6, 11));
      NDArray sums = states.mul(mask.expandDims(2)).sum(new int[] {1});
      NDArray lengths = mask.sum(new int[] {0}).expandDims(1);
      System.out.println(sums.div(lengths)); // BUG: shape.broadcast
    }
  }
}
