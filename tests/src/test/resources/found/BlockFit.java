package found;

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;

/** A regression of 4 values gives 3. */
public final class BlockFit {
  private BlockFit() {}

  public static void main(String[] args) throws Exception {
    try (Model model = Model.newInstance("regression")) {
      model.setBlock(Linear.builder().setUnits(3).build());
      try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss()))) {
        trainer.initialize(new Shape(1, 20));
        NDManager manager = trainer.getManager();
        ArrayDataset data =
            new ArrayDataset.Builder()
                .setData(manager.randomNormal(new Shape(40, 20)))
                .optLabels(manager.randomNormal(new Shape(40, 4)))
                .setSampling(16, true)
                .build();
        EasyTrain.fit(trainer, 2, data, null); // BUG: shape.loss
      }
    }
  }
}
