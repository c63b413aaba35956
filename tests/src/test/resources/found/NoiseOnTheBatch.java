package found;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/** Data that a product keeps for backward gets its noise too late. */
public final class NoiseOnTheBatch {
  private NoiseOnTheBatch() {}

  static NDArray gradient(NDManager manager, NDArray noise) {
    NDArray weight = manager.ones(new Shape(5));
    weight.setRequiresGradient(true);
    NDArray batch = manager.ones(new Shape(3, 5));
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray loss = batch.mul(weight).square().mean();
      batch.addi(noise); // BUG: autograd.inplace (later: backward refuses it)
      collector.backward(loss);
    }
    return weight.getGradient();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(gradient(manager, manager.randomNormal(new Shape(3, 5))));
    }
  }
}
