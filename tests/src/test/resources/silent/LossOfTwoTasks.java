package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.loss.IndexLoss;
import ai.djl.training.loss.Loss;
import ai.djl.training.loss.SimpleCompositeLoss;

/** A loss of two tasks, the second of which is given the labels of the first. */
public final class LossOfTwoTasks {
  private LossOfTwoTasks() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      SimpleCompositeLoss loss = new SimpleCompositeLoss();
      loss.addLoss(new IndexLoss(Loss.softmaxCrossEntropyLoss(), 0));
      loss.addLoss(new IndexLoss(Loss.l2Loss(), 1, 1));
      NDList scores = new NDList(manager.ones(new Shape(6, 4)), manager.ones(new Shape(6, 2)));
      NDArray classes = manager.zeros(new Shape(6));
      NDArray places = manager.zeros(new Shape(6, 2));
      NDArray sum = loss.evaluate(new NDList(classes, places), scores);
      System.out.println(sum.getShape() + " " + DataType.FLOAT32);
    }
  }
}
