package silent;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.transformer.IdEmbedding;
import ai.djl.translate.Batchifier;
import ai.djl.translate.PaddingStackBatchifier;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;
import java.util.List;

/** Sentences of different lengths are padded to one batch. */
public final class PaddedSentencesFit {
  static final class Sentences implements Translator<int[], Float> {
    @Override
    public NDList processInput(TranslatorContext context, int[] ids) {
      return new NDList(context.getNDManager().create(ids).toType(DataType.FLOAT32, false));
    }

    @Override
    public Float processOutput(TranslatorContext context, NDList list) {
      return list.singletonOrThrow().getFloat(0);
    }

    @Override
    public Batchifier getBatchifier() {
      return PaddingStackBatchifier.builder()
          .addPad(0, 0, manager -> manager.zeros(new Shape(1)), 12)
          .build();
    }
  }

  public static void main(String[] args) throws Exception {
    try (Model model = Model.newInstance("sentences")) {
      SequentialBlock net =
          new SequentialBlock()
              .add(new IdEmbedding.Builder().setDictionarySize(100).setEmbeddingSize(8).build())
              .addSingleton(x -> x.mean(new int[] {1}))
              .add(Linear.builder().setUnits(1).build());
      net.initialize(model.getNDManager(), DataType.FLOAT32, new Shape(1, 12));
      model.setBlock(net);
      try (Predictor<int[], Float> predictor = model.newPredictor(new Sentences())) {
        System.out.println(
            predictor.batchPredict(List.of(new int[] {1, 2, 3}, new int[] {4, 5, 6, 7, 8})));
      }
    }
  }
}
