package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.evaluator.BinaryAccuracy;

/** The accuracy of a column of scores, whose labels are a row. */
public final class AccuracyOfAColumn {
  private AccuracyOfAColumn() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray classes = manager.ones(new Shape(6, 3));
      NDArray labels = manager.zeros(new Shape(6));
      System.out.println(new Accuracy().evaluate(new NDList(labels), new NDList(classes)));
      System.out.println(new Accuracy().evaluate(new NDList(classes), new NDList(classes)));
      NDList column = new NDList(manager.ones(new Shape(6, 1)));
      NDList wanted = new NDList(labels);
      NDArray right = new BinaryAccuracy("right", 0.5f).evaluate(wanted, column); // BUG: shape.loss
      System.out.println(right.getLong());
    }
  }
}
