package found;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;

/** The network was made for 20 features, and the translator gives 24. */
public final class PredictorWidth {
  private PredictorWidth() {}

  private static final class Rows implements Translator<float[], Float> {
    @Override
    public NDList processInput(TranslatorContext ctx, float[] row) {
      NDArray x = ctx.getNDManager().create(row, new Shape(24));
      return new NDList(x);
    }

    @Override
    public Float processOutput(TranslatorContext ctx, NDList list) {
      return list.singletonOrThrow().getFloat(0);
    }
  }

  private static Block net() {
    return new SequentialBlock()
        .add(Linear.builder().setUnits(16).build())
        .add(Activation::relu)
        .add(Linear.builder().setUnits(1).build());
  }

  public static void main(String[] args) throws Exception {
    try (Model model = Model.newInstance("rows")) {
      Block net = net();
      net.initialize(model.getNDManager(), DataType.FLOAT32, new Shape(1, 20));
      model.setBlock(net);
      try (Predictor<float[], Float> predictor = model.newPredictor(new Rows())) {
        System.out.println(predictor.predict(new float[24])); // BUG: shape.layer
      }
    }
  }
}
