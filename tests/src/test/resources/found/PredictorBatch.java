package found;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;

/** The axis of the batch is already gone when the output is processed. */
public final class PredictorBatch {
  private PredictorBatch() {}

  private static final class Classes implements Translator<float[], Long> {
    @Override
    public NDList processInput(TranslatorContext ctx, float[] row) {
      return new NDList(ctx.getNDManager().create(row, new Shape(12)));
    }

    @Override
    public Long processOutput(TranslatorContext ctx, NDList list) {
      NDArray scores = list.singletonOrThrow();
      return scores.argMax(1).getLong(0); // BUG: shape.axis
    }
  }

  public static void main(String[] args) throws Exception {
    try (Model model = Model.newInstance("classes")) {
      Block net = Linear.builder().setUnits(5).build();
      net.initialize(model.getNDManager(), DataType.FLOAT32, new Shape(1, 12));
      model.setBlock(net);
      try (Predictor<float[], Long> predictor = model.newPredictor(new Classes())) {
        System.out.println(predictor.predict(new float[12]));
      }
    }
  }
}
