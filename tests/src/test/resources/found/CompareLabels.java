package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Predictions of one batch are compared with the labels of all. */
public final class CompareLabels {
  private CompareLabels() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray logits = manager.randomNormal(new Shape(16, 4));
      NDArray labels = manager.zeros(new Shape(64), DataType.INT64);
      NDArray hits = logits.argMax(1).eq(labels); // BUG: shape.broadcast
      System.out.println(hits.countNonzero());
    }
  }
}
