package found;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.translate.Batchifier;
import ai.djl.translate.SimplePaddingStackBatchifier;
import ai.djl.translate.TranslateException;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;
import java.util.List;

/** Tracks of unequal length in one batch, whose points lack a coordinate. */
public final class PaddedTracks implements Translator<float[], Float> {
  @Override
  public NDList processInput(TranslatorContext context, float[] track) {
    NDArray numbers = context.getNDManager().create(track);
    return new NDList(numbers.reshape(-1, 2));
  }

  @Override
  public Float processOutput(TranslatorContext context, NDList list) {
    return list.singletonOrThrow().mean().getFloat();
  }

  @Override
  public Batchifier getBatchifier() {
    return new SimplePaddingStackBatchifier(-1f);
  }

  public static void main(String[] args) throws TranslateException {
    try (Model model = Model.newInstance("tracks")) {
      SequentialBlock net = new SequentialBlock().add(Linear.builder().setUnits(4).build());
      net.initialize(model.getNDManager(), DataType.FLOAT32, new Shape(1, 5, 3));
      model.setBlock(net);
      try (Predictor<float[], Float> predictor = model.newPredictor(new PaddedTracks())) {
        List<float[]> tracks = List.of(new float[12], new float[6]);
        System.out.println(predictor.batchPredict(tracks)); // BUG: shape.layer
      }
    }
  }
}
