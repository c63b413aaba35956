package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A summary of two parts; who joins them counts from one. */
public final class OutputOfBlock {
  private OutputOfBlock() {}

  static NDList summary(NDArray steps) {
    NDArray mean = steps.mean(new int[] {1});
    NDArray greatest = steps.max(new int[] {1});
    return new NDList(mean, greatest);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDList parts = summary(manager.ones(new Shape(4, 6, 3)));
      NDArray joined = parts.get(1).concat(parts.get(2), 1); // BUG: shape.index
      System.out.println(joined.getShape());
    }
  }
}
