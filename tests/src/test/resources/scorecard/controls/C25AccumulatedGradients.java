package scorecard.controls;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds up the gradients of several batches before a step.
 *
 * <p>Control C25, K. Gradients are set to zero every fourth batch only, which is meant.
 */
public final class C25AccumulatedGradients {
  private static final int EVERY = 4;

  private final NDArray weight;
  private final NDArray rate;

  C25AccumulatedGradients(NDManager manager) {
    weight = manager.ones(new Shape(5, 1));
    weight.setRequiresGradient(true);
    rate = manager.create(0.01f);
  }

  void train(List<NDArray> batches) {
    for (int i = 0; i < batches.size(); i++) {
      try (GradientCollector collector = Engine.getInstance().newGradientCollector();
          NDArray wanted = batches.get(i).matMul(weight);
          NDArray squares = wanted.square();
          NDArray loss = squares.mean()) {
        collector.backward(loss);
      }
      if ((i + 1) % EVERY == 0) {
        weight.subi(weight.getGradient().mul(rate));
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
          collector.zeroGradients();
        }
      }
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      List<NDArray> batches = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        batches.add(manager.randomNormal(new Shape(3, 5)));
      }
      C25AccumulatedGradients model = new C25AccumulatedGradients(manager);
      model.train(batches);
      System.out.println(model.weight);
    }
  }
}
