package silent;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/** The loss is computed while it is recorded. */
public final class LossBeforeCollector {
  private LossBeforeCollector() {}

  static NDArray slope(NDManager manager, NDArray x, NDArray y) {
    NDArray weight = manager.zeros(new Shape(3, 1));
    weight.setRequiresGradient(true);
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray residual = x.matMul(weight).sub(y);
      NDArray loss = residual.square().mean();
      collector.backward(loss);
    }
    return weight.getGradient();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(slope(manager, manager.ones(new Shape(7, 3)), manager.ones(new Shape(7, 1))));
    }
  }
}
