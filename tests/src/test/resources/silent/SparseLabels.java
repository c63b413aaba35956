package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.loss.Loss;

/** Cross entropy on the numbers of classes, in a row or a column, and on one-hot labels. */
public final class SparseLabels {
  private SparseLabels() {}

  private static NDArray loss(Loss loss, NDArray labels, NDArray scores) {
    return loss.evaluate(new NDList(labels), new NDList(scores));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray scores = manager.randomNormal(new Shape(4, 3));
      NDArray classes = manager.create(new int[] {0, 2, 1, 1});
      System.out.println(loss(Loss.softmaxCrossEntropyLoss(), classes, scores));
      System.out.println(loss(Loss.softmaxCrossEntropyLoss(), classes.expandDims(1), scores));
      Loss dense = Loss.softmaxCrossEntropyLoss("dense", 1, -1, false, true);
      System.out.println(loss(dense, classes.oneHot(3), scores));
    }
  }
}
