package found;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.translate.TranslateException;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;

/** A translator gives an array, which is closed with its context before anybody reads it. */
public final class ScoresOfContext {
  private ScoresOfContext() {}

  private static final class Scores implements Translator<float[], NDArray> {
    @Override
    public NDList processInput(TranslatorContext ctx, float[] input) {
      NDArray x = ctx.getNDManager().create(input);
      return new NDList(x.div(10f));
    }

    @Override
    public NDArray processOutput(TranslatorContext ctx, NDList list) {
      NDArray scores = list.singletonOrThrow();
      return scores.softmax(0); // BUG: memory.returned-closed (later)
    }
  }

  public static void main(String[] args) throws TranslateException {
    try (NDManager manager = NDManager.newBaseManager();
        Model model = Model.newInstance("net")) {
      model.setBlock(Linear.builder().setUnits(2).build());
      model.getBlock().initialize(manager, DataType.FLOAT32, new Shape(1, 4));
      try (Predictor<float[], NDArray> predictor = model.newPredictor(new Scores())) {
        NDArray scores = predictor.predict(new float[] {1, 2, 3, 4});
        System.out.println(scores.getFloat(0));
      }
    }
  }
}
