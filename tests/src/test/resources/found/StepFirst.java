package found;

import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;

/** The trainer takes its step at the beginning of a round. */
public final class StepFirst {
  private StepFirst() {}

  static void train(Model model, NDList batch, int rounds) {
    try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss()))) {
      trainer.initialize(batch.head().getShape());
      for (int i = 0; i < rounds; i++) {
        trainer.step(); // BUG: autograd.step
        try (GradientCollector collector = trainer.newGradientCollector()) {
          collector.backward(trainer.forward(batch).singletonOrThrow().square().mean());
        }
      }
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager();
        Model model = Model.newInstance("linear")) {
      model.setBlock(Linear.builder().setUnits(1).build());
      train(model, new NDList(manager.ones(new Shape(5, 2))), 3);
    }
  }
}
