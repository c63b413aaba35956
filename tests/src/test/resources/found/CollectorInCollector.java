package found;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/** A penalty that opens a collector of its own. */
public final class CollectorInCollector {
  private CollectorInCollector() {}

  static NDArray train(NDManager manager, NDArray x) {
    NDArray weight = manager.ones(new Shape(4));
    weight.setRequiresGradient(true);
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      collector.backward(weight.mul(x).sum());
      penalise(weight); // BUG: autograd.nested (later: in penalise)
    }
    return weight.getGradient();
  }

  private static void penalise(NDArray weight) {
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      collector.backward(weight.square().sum());
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(train(manager, manager.ones(new Shape(4))));
    }
  }
}
