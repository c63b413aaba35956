package found;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;

/** The trainer was initialised for 784 features and is given rows of 28. */
public final class BlockTrainer {
  private BlockTrainer() {}

  public static void main(String[] args) {
    try (Model model = Model.newInstance("mlp")) {
      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(64).build())
              .add(Activation::relu)
              .add(Linear.builder().setUnits(10).build()));
      Loss loss = Loss.softmaxCrossEntropyLoss();
      try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(loss))) {
        trainer.initialize(new Shape(32, 784));
        NDManager manager = trainer.getManager();
        NDArray rows = manager.zeros(new Shape(32, 28));
        NDArray labels = manager.zeros(new Shape(32));
        try (GradientCollector collector = trainer.newGradientCollector()) {
          NDList scores = trainer.forward(new NDList(rows)); // BUG: shape.layer
          collector.backward(loss.evaluate(new NDList(labels), scores));
        }
      }
    }
  }
}
