package found;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/** The loss is computed before anybody records. */
public final class LossBeforeCollector {
  private LossBeforeCollector() {}

  static NDArray slope(NDManager manager, NDArray x, NDArray y) {
    NDArray weight = manager.zeros(new Shape(3, 1));
    weight.setRequiresGradient(true);
    NDArray residual = x.matMul(weight).sub(y);
    NDArray loss = residual.square().mean();
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      collector.backward(loss); // BUG: autograd.no-graph
    }
    return weight.getGradient();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(slope(manager, manager.ones(new Shape(7, 3)), manager.ones(new Shape(7, 1))));
    }
  }
}
