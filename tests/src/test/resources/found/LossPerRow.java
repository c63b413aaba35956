package found;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/** Cross entropy by hand: one number for each row. */
public final class LossPerRow {
  private LossPerRow() {}

  static NDArray loss(NDArray scores, NDArray classes) {
    return scores.logSoftmax(1).mul(classes.oneHot(4)).sum(new int[] {1}).neg();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray weight = manager.zeros(new Shape(6, 4));
      weight.setRequiresGradient(true);
      NDArray x = manager.ones(new Shape(10, 6));
      NDArray classes = manager.zeros(new Shape(10));
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        NDArray loss = loss(x.matMul(weight), classes);
        collector.backward(loss); // BUG: autograd.vector (silent: steps grow with the batch)
      }
      System.out.println(weight.getGradient());
    }
  }
}
