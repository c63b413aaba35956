package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * Joins the labels of a training and a test file for a report.
 *
 * <p>Row 123, W49703387, W56874106. Corrected; wrong was: one reader declares its labels as a
 * vector, the other as a column.
 */
public final class Row123LabelColumn {

  /** Reads labels in the shape that it was told. */
  record Reader(Shape declared) {
    NDArray read(NDManager manager, int count) {
      return manager.zeros(new Shape(count).addAll(declared), DataType.INT64);
    }
  }

  private Row123LabelColumn() {}

  static NDArray counts(NDArray labels, int classes) {
    return labels.flatten().oneHot(classes).sum(new int[] {0});
  }

  static NDArray report(NDArray train, NDArray test) {
    return counts(train.concat(test), 4);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Reader trainReader = new Reader(new Shape(1));
      Reader testReader = new Reader(new Shape(1));
      NDArray train = trainReader.read(manager, 64);
      NDArray test = testReader.read(manager, 16);
      System.out.println(report(train, test));
    }
  }
}
