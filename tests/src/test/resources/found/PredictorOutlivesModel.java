package found;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;

/** The model is closed where it was loaded, and its predictor with it. */
public final class PredictorOutlivesModel {
  private PredictorOutlivesModel() {}

  private static Predictor<NDList, NDList> load(NDManager manager) {
    Model model = Model.newInstance("net");
    model.setBlock(Linear.builder().setUnits(2).build());
    model.getBlock().initialize(manager, DataType.FLOAT32, new Shape(1, 4));
    Predictor<NDList, NDList> predictor = model.newPredictor(new NoopTranslator());
    model.close();
    return predictor; // BUG: memory.returned-closed (later)
  }

  public static void main(String[] args) throws TranslateException {
    try (NDManager manager = NDManager.newBaseManager()) {
      Predictor<NDList, NDList> predictor = load(manager);
      System.out.println(predictor.predict(new NDList(manager.ones(new Shape(1, 4)))).size());
    }
  }
}
