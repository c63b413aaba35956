package silent;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.translate.Batchifier;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;
import java.util.List;

/** The axis of the batch: put in front by the predictor, by the translator, or by the caller. */
public final class PredictorRight {
  private PredictorRight() {}

  private static class Stacked implements Translator<float[], Long> {
    @Override
    public NDList processInput(TranslatorContext ctx, float[] row) {
      return new NDList(ctx.getNDManager().create(row, new Shape(12)));
    }

    @Override
    public Long processOutput(TranslatorContext ctx, NDList list) {
      return list.singletonOrThrow().argMax(0).getLong();
    }
  }

  private static final class Whole implements NoBatchifyTranslator<float[], Long> {
    @Override
    public NDList processInput(TranslatorContext ctx, float[] row) {
      return new NDList(ctx.getNDManager().create(row, new Shape(1, 12)));
    }

    @Override
    public Long processOutput(TranslatorContext ctx, NDList list) {
      return list.singletonOrThrow().argMax(1).getLong(0);
    }
  }

  private static final class Named extends Stacked {
    @Override
    public Batchifier getBatchifier() {
      return Batchifier.fromString("stack");
    }
  }

  private static long predict(Model model, Translator<float[], Long> translator) throws Exception {
    try (Predictor<float[], Long> predictor = model.newPredictor(translator)) {
      List<Long> both = predictor.batchPredict(List.of(new float[12], new float[12]));
      return predictor.predict(new float[12]) + both.get(1);
    }
  }

  public static void main(String[] args) throws Exception {
    try (Model model = Model.newInstance("classes");
        NDManager manager = NDManager.newBaseManager()) {
      Block net = Linear.builder().setUnits(5).build();
      net.initialize(model.getNDManager(), DataType.FLOAT32, new Shape(1, 12));
      model.setBlock(net);
      System.out.println(predict(model, new Stacked()));
      System.out.println(predict(model, new Named()));
      System.out.println(predict(model, new Whole()));
      try (Predictor<NDList, NDList> predictor = model.newPredictor(new NoopTranslator())) {
        NDArray rows = manager.zeros(new Shape(7, 12));
        NDArray scores = predictor.predict(new NDList(rows)).singletonOrThrow();
        System.out.println(scores.add(manager.ones(new Shape(7, 5))));
      }
    }
  }
}
