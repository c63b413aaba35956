package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** The index of a gather lacks an axis. */
public final class GatherRank {
  private GatherRank() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray logits = manager.randomNormal(new Shape(8, 10));
      NDArray labels = manager.zeros(new Shape(8), DataType.INT64);
      System.out.println(logits.gather(labels, 1)); // BUG: shape.index|shape.rank
    }
  }
}
