package silent;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;

/** An optimiser that is called by hand sets the gradient to zero when it has used it. */
public final class OptimizerClears {
  private final Optimizer optimizer =
      Optimizer.adam().optLearningRateTracker(Tracker.fixed(0.01f)).build();

  void train(NDArray weight, NDArray x, int rounds) {
    for (int i = 0; i < rounds; i++) {
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        collector.backward(x.matMul(weight).square().mean());
        optimizer.update("weight", weight, weight.getGradient());
      }
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray weight = manager.ones(new Shape(4, 1));
      weight.setRequiresGradient(true);
      new OptimizerClears().train(weight, manager.ones(new Shape(8, 4)), 3);
      System.out.println(weight.getGradient());
    }
  }
}
