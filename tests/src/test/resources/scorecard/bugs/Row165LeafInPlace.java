package scorecard.bugs;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/**
 * Nudges a weight before its gradient is taken.
 *
 * <p>Row 165, X13. Wrong: an array that requires a gradient is changed in place while it is
 * recorded.
 */
public final class Row165LeafInPlace {
  private final NDArray weight;

  Row165LeafInPlace(NDManager manager) {
    weight = manager.ones(new Shape(3, 1));
    weight.setRequiresGradient(true);
  }

  NDArray gradient(NDArray x, NDArray noise) {
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      weight.addi(noise); // BUG: autograd.inplace
      NDArray loss = x.matMul(weight).square().sum();
      collector.backward(loss);
    }
    return weight.getGradient();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray noise = manager.randomNormal(new Shape(3, 1));
      NDArray x = manager.ones(new Shape(4, 3));
      System.out.println(new Row165LeafInPlace(manager).gradient(x, noise));
    }
  }
}
