package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The size of the training set is copied to the test set. */
public final class TestCount {
  private TestCount() {}

  private static final int TRAIN = 600;
  private static final int TEST = 100;
  private static final int PIXELS = 28 * 28;

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray train = manager.zeros(new Shape(TRAIN, 28, 28));
      NDArray test = manager.zeros(new Shape(TEST, 28, 28));
      NDArray trainRows = train.reshape(TRAIN, PIXELS);
      NDArray testRows = test.reshape(TRAIN, PIXELS); // BUG: shape.reshape
      System.out.println(trainRows.getShape() + " " + testRows.getShape());
    }
  }
}
