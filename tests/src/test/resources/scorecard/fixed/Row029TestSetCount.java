package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Flattens the images of a training and a test set.
 *
 * <p>Row 29, W58644645. Corrected; wrong was: the count of the training set was copied to the test
 * set.
 */
public final class Row029TestSetCount {
  private static final int TRAIN = 60000;
  private static final int TEST = 10000;

  private NDArray train;
  private NDArray test;

  void prepare(NDManager manager) {
    NDArray trainImages = manager.zeros(new Shape(TRAIN, 7, 7));
    NDArray testImages = manager.zeros(new Shape(TEST, 7, 7));
    train = trainImages.reshape(60000, 7 * 7).div(255f);
    test = testImages.reshape(10000, 7 * 7).div(255f);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row029TestSetCount data = new Row029TestSetCount();
      data.prepare(manager);
      System.out.println(data.train.size(0) + " " + data.test.size(0));
    }
  }
}
