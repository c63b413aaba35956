package silent;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import java.util.ArrayList;
import java.util.List;

/** Of losses, numbers are kept, or copies that have left the graph, or the last one alone. */
public final class LossesOfTrainer {
  private LossesOfTrainer() {}

  static float train(Trainer trainer, NDArray x, NDArray y, int steps) {
    List<Float> numbers = new ArrayList<>();
    NDList copies = new NDList();
    NDList outputs = new NDList();
    NDArray last = y;
    for (int step = 0; step < steps; step++) {
      try (GradientCollector collector = trainer.newGradientCollector()) {
        NDList out = trainer.forward(new NDList(x));
        NDArray loss = trainer.getLoss().evaluate(new NDList(y), out);
        collector.backward(loss);
        numbers.add(loss.getFloat());
        copies.add(loss.stopGradient());
        last = loss;
      }
      trainer.step();
      outputs.add(trainer.evaluate(new NDList(x)).singletonOrThrow());
    }
    return numbers.get(0) + copies.size() + outputs.size() + last.getFloat();
  }

  static int inScopes(Trainer trainer, NDArray x, NDArray y, NDManager manager) {
    NDList losses = new NDList();
    for (int step = 0; step < 4; step++) {
      try (NDManager scope = manager.newSubManager();
          GradientCollector collector = trainer.newGradientCollector()) {
        NDArray part = x.duplicate();
        part.attach(scope);
        NDList out = trainer.forward(new NDList(part));
        NDArray loss = trainer.getLoss().evaluate(new NDList(y), out);
        collector.backward(loss);
        losses.add(loss);
      }
      trainer.step();
    }
    return losses.size();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager();
        Model model = Model.newInstance("plane")) {
      model.setBlock(Linear.builder().setUnits(1).build());
      try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss()))) {
        trainer.initialize(new Shape(16, 4));
        NDArray x = manager.randomNormal(new Shape(16, 4));
        NDArray y = x.sum(new int[] {1}, true);
        System.out.println(train(trainer, x, y, 20));
        System.out.println(inScopes(trainer, x, y, manager));
      }
    }
  }
}
