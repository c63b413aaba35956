package silent;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/** Attention weights that are scaled into a new array. */
public final class NormalisedInPlace {
  private final NDArray query;

  NormalisedInPlace(NDManager manager) {
    query = manager.ones(new Shape(1, 4));
    query.setRequiresGradient(true);
  }

  NDArray gradient(NDArray keys, NDArray values) {
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray scores = query.matMul(keys.transpose());
      NDArray weights = scores.exp();
      scores.addi(1f);
      weights = weights.div(weights.sum());
      collector.backward(weights.matMul(values).sum());
      weights.muli(0f);
    }
    query.subi(query.getGradient());
    return query.getGradient();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray keys = manager.randomNormal(new Shape(6, 4));
      System.out.println(new NormalisedInPlace(manager).gradient(keys, keys));
    }
  }
}
