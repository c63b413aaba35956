package dev.shapeproof.tests.runtime;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import ai.djl.training.tracker.Tracker;
import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Layers;
import dev.shapeproof.runtime.Losses;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.optim.Adam;
import dev.shapeproof.runtime.optim.Optimizer;
import dev.shapeproof.runtime.optim.Sgd;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A hundred steps of training end at the same parameters as with DJL's optimisers on PyTorch. */
class TrainingAgainstPyTorchTest {
  private static final int STEPS = 100;
  private static final float RATE = 0.05f;

  /** In terms of 1e-13, the tolerance of f64. */
  private static final double TO_1E_6 = 1e7;

  /** DJL computes the corrections of Adam in f32, and adds epsilon elsewhere than PyTorch. */
  private static final double TO_1E_5 = 1e8;

  @BeforeAll
  static void offline() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("ai.djl.pytorch.num_threads", "1");
  }

  @Test
  void sgd() {
    train(
        weights -> Sgd.of(weights, RATE, 0.9f, 0.01f),
        ai.djl.training.optimizer.Optimizer.sgd()
            .setLearningRateTracker(Tracker.fixed(RATE))
            .optMomentum(0.9f)
            .optWeightDecays(0.01f)
            .build(),
        TO_1E_6);
  }

  @Test
  void adam() {
    train(
        weights -> new Adam(weights, new Adam.Settings(RATE, 0.9f, 0.999f, 1e-8f, 0, false)),
        ai.djl.training.optimizer.Optimizer.adam()
            .optLearningRateTracker(Tracker.fixed(RATE))
            .build(),
        TO_1E_5);
  }

  private static void train(
      Function<List<Tensor>, Optimizer> ours,
      ai.djl.training.optimizer.Optimizer theirs,
      double slack) {
    Draw draw = new Draw(3, DType.F64);
    Input x = draw.tensor(16, 4);
    Input target = draw.tensor(16, 2);
    List<Input> start = List.of(draw.tensor(8, 4), draw.tensor(8), draw.tensor(2, 8));
    List<Tensor> found = train(x, target, start, ours);
    try (NDManager manager = NDManager.newBaseManager()) {
      List<NDArray> wanted = train(manager, x, target, start, theirs);
      for (int i = 0; i < wanted.size(); i++) {
        Comparison.check("parameter " + i, found.get(i), wanted.get(i), slack);
      }
    }
  }

  private static List<Tensor> train(
      Input x, Input target, List<Input> start, Function<List<Tensor>, Optimizer> optimizer) {
    List<Tensor> weights = new ArrayList<>();
    for (Input input : start) {
      weights.add(input.ourView().apply(input.ours()).copy().requireGrad());
    }
    Tensor in = x.ourView().apply(x.ours());
    Tensor wanted = target.ourView().apply(target.ours());
    Optimizer steps = optimizer.apply(weights);
    for (int i = 0; i < STEPS; i++) {
      steps.zeroGrad();
      Tensor hidden = Layers.linear(in, weights.get(0), weights.get(1)).tanh();
      Losses.mse(Layers.linear(hidden, weights.get(2)), wanted).backward();
      steps.step();
    }
    return weights;
  }

  private static List<NDArray> train(
      NDManager manager,
      Input x,
      Input target,
      List<Input> start,
      ai.djl.training.optimizer.Optimizer optimizer) {
    List<NDArray> weights = new ArrayList<>();
    for (Input input : start) {
      NDArray weight = input.theirView().apply(input.theirs(manager)).duplicate();
      weight.setRequiresGradient(true);
      weights.add(weight);
    }
    NDArray in = x.theirView().apply(x.theirs(manager));
    NDArray wanted = target.theirView().apply(target.theirs(manager));
    for (int i = 0; i < STEPS; i++) {
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        NDArray hidden = in.matMul(weights.get(0).transpose()).add(weights.get(1)).tanh();
        NDArray off = hidden.matMul(weights.get(2).transpose()).sub(wanted);
        collector.backward(off.mul(off).mean());
      }
      for (int k = 0; k < weights.size(); k++) {
        optimizer.update("w" + k, weights.get(k), weights.get(k).getGradient());
      }
    }
    return weights;
  }
}
