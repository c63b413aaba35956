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
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import ai.djl.training.loss.Loss;

/** Batches of a dataset of arrays have 20 features, and the network was initialised for 24. */
public final class BlockBatches {
  private BlockBatches() {}

  public static void main(String[] args) throws Exception {
    try (Model model = Model.newInstance("mlp")) {
      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(16).build())
              .add(Activation::relu)
              .add(Linear.builder().setUnits(3).build()));
      Loss loss = Loss.softmaxCrossEntropyLoss();
      try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(loss))) {
        trainer.initialize(new Shape(1, 24));
        NDManager manager = trainer.getManager();
        NDArray rows = manager.randomNormal(new Shape(50, 20));
        NDArray classes = manager.zeros(new Shape(50));
        ArrayDataset data =
            new ArrayDataset.Builder()
                .setData(rows)
                .optLabels(classes)
                .setSampling(16, false)
                .build();
        for (Batch batch : trainer.iterateDataset(data)) {
          try (GradientCollector collector = trainer.newGradientCollector()) {
            NDList scores = trainer.forward(batch.getData()); // BUG: shape.layer
            collector.backward(loss.evaluate(batch.getLabels(), scores));
          }
          trainer.step();
          batch.close();
        }
      }
    }
  }
}
