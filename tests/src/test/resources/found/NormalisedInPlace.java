package found;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/** Attention weights that are scaled in place after exp. */
public final class NormalisedInPlace {
  private final NDArray query;

  NormalisedInPlace(NDManager manager) {
    query = manager.ones(new Shape(1, 4));
    query.setRequiresGradient(true);
  }

  NDArray gradient(NDArray keys, NDArray values) {
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray weights = query.matMul(keys.transpose()).exp();
      weights.divi(weights.sum()); // BUG: autograd.inplace (later: backward refuses it)
      collector.backward(weights.matMul(values).sum());
    }
    return query.getGradient();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray keys = manager.randomNormal(new Shape(6, 4));
      System.out.println(new NormalisedInPlace(manager).gradient(keys, keys));
    }
  }
}
