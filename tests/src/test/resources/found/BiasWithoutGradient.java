package found;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/** Two parameters, of which one was forgotten. */
public final class BiasWithoutGradient {
  private BiasWithoutGradient() {}

  static void descend(NDManager manager, NDArray x) {
    NDArray weight = manager.ones(new Shape(4, 1));
    NDArray bias = manager.zeros(new Shape(1));
    weight.setRequiresGradient(true);
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      collector.backward(x.matMul(weight).add(bias).square().mean());
    }
    weight.subi(weight.getGradient().mul(0.1f));
    bias.subi(bias.getGradient().mul(0.1f)); // BUG: autograd.no-gradient
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      descend(manager, manager.ones(new Shape(6, 4)));
    }
  }
}
