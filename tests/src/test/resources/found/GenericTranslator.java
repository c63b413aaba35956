package found;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.modality.Classifications;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.translate.TranslateException;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The network was initialised for the four numbers alone, without the country. */
public final class GenericTranslator {
  record Features(float[] values, String country) {}

  abstract static class Base<I, O> implements Translator<I, O> {
    protected final List<String> classes;

    Base(List<String> classes) {
      this.classes = classes;
    }

    protected abstract NDArray encode(NDManager m, I input);

    @Override
    public NDList processInput(TranslatorContext ctx, I input) {
      return new NDList(encode(ctx.getNDManager(), input));
    }
  }

  static class FeatureTranslator extends Base<Features, Classifications> {
    private static final Map<String, Integer> COUNTRIES = Map.of("de", 0, "fr", 1, "it", 2);

    FeatureTranslator(List<String> classes) {
      super(classes);
    }

    @Override
    protected NDArray encode(NDManager m, Features f) {
      NDArray x = m.create(new float[] {1f, 2f, 3f, 4f});
      NDArray c = m.create(COUNTRIES.getOrDefault(f.country(), 0)).oneHot(COUNTRIES.size());
      return x.concat(c.flatten());
    }

    @Override
    public Classifications processOutput(TranslatorContext ctx, NDList list) {
      NDArray p = list.singletonOrThrow().softmax(0);
      return new Classifications(classes, p);
    }
  }

  public static void main(String[] args) throws TranslateException {
    List<String> classes = Stream.of("low", "middle", "high").collect(Collectors.toList());
    try (Model model = Model.newInstance("m")) {
      SequentialBlock net =
          new SequentialBlock()
              .add(Linear.builder().setUnits(16).build())
              .add(Activation.reluBlock())
              .add(Linear.builder().setUnits(classes.size()).build());
      net.setInitializer(new XavierInitializer(), Parameter.Type.WEIGHT);
      net.initialize(model.getNDManager(), DataType.FLOAT32, new Shape(1, 4));
      model.setBlock(net);
      try (Predictor<Features, Classifications> predictor =
          model.newPredictor(new FeatureTranslator(classes))) {
        Features french = new Features(new float[] {1, 2, 3, 4}, "fr");
        Classifications answer = predictor.predict(french); // BUG: shape.layer
        System.out.println(answer.items().size());
      }
    }
  }
}
