package found;

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

/** The losses of all steps are kept for a curve, each with the graph of its step. */
public final class LossesOfTrainer {
  private LossesOfTrainer() {}

  static List<NDArray> train(Trainer trainer, NDArray x, NDArray y, int steps) {
    List<NDArray> losses = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      try (GradientCollector collector = trainer.newGradientCollector()) {
        NDList out = trainer.forward(new NDList(x));
        NDArray loss =
            trainer.getLoss().evaluate(new NDList(y), out); // BUG: autograd.kept (silent: graphs)
        collector.backward(loss);
        losses.add(loss);
      }
      trainer.step();
    }
    return losses;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager();
        Model model = Model.newInstance("plane")) {
      model.setBlock(Linear.builder().setUnits(1).build());
      try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss()))) {
        trainer.initialize(new Shape(16, 4));
        NDArray x = manager.randomNormal(new Shape(16, 4));
        NDArray y = x.sum(new int[] {1}, true);
        System.out.println(train(trainer, x, y, 20).size());
      }
    }
  }
}
