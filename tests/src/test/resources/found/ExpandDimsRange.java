package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** An axis is inserted two places behind the end. */
public final class ExpandDimsRange {
  private ExpandDimsRange() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray labels = manager.zeros(new Shape(16));
      System.out.println(labels.expandDims(3)); // BUG: shape.axis
    }
  }
}
