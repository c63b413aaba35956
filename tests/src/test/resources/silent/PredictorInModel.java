package silent;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;

/** Models, trainers and predictors are used while they are open, whoever closes them. */
public final class PredictorInModel {
  private final Model model;
  private final Predictor<NDList, NDList> predictor;

  PredictorInModel(NDManager manager) {
    model = network(manager);
    predictor = model.newPredictor(new NoopTranslator());
  }

  private static Model network(NDManager manager) {
    Model made = Model.newInstance("net");
    made.setBlock(Linear.builder().setUnits(2).build());
    made.getBlock().initialize(manager, DataType.FLOAT32, new Shape(1, 4));
    return made;
  }

  NDArray score(NDArray x) throws TranslateException {
    return predictor.predict(new NDList(x)).head();
  }

  void close() {
    predictor.close();
    model.close();
  }

  /** A closed trainer still computes; only its own manager is gone. */
  static NDArray afterTraining(NDManager manager, NDArray x) {
    try (Model model = network(manager)) {
      Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss()));
      trainer.initialize(new Shape(1, 4));
      trainer.close();
      NDArray y = trainer.evaluate(new NDList(x)).head();
      return y.sum();
    }
  }

  public static void main(String[] args) throws TranslateException {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(1, 4));
      PredictorInModel scorer = new PredictorInModel(manager);
      System.out.println(scorer.score(x).getShape());
      scorer.close();
      System.out.println(afterTraining(manager, x).getShape());
    }
  }
}
