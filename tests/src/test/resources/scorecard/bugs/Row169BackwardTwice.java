package scorecard.bugs;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/**
 * Two losses that share a hidden layer.
 *
 * <p>Row 169, K. Wrong: backward runs twice over the same graph, which the first time frees.
 */
public final class Row169BackwardTwice {
  private final NDArray weight;

  Row169BackwardTwice(NDManager manager) {
    weight = manager.randomNormal(new Shape(6, 4));
    weight.setRequiresGradient(true);
  }

  NDArray train(NDArray x) {
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray hidden = x.matMul(weight).tanh();
      NDArray first = hidden.square().sum();
      NDArray second = hidden.abs().sum();
      collector.backward(first);
      collector.backward(second); // BUG: autograd.twice
    }
    return weight.getGradient();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row169BackwardTwice model = new Row169BackwardTwice(manager);
      System.out.println(model.train(manager.ones(new Shape(3, 6))));
    }
  }
}
