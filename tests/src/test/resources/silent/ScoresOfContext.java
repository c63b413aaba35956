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
import ai.djl.translate.TranslateException;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;

/** Translators that give numbers, arrays that belong to nobody, or what others own. */
public final class ScoresOfContext {
  private ScoresOfContext() {}

  private static final class Numbers implements Translator<float[], float[]> {
    @Override
    public NDList processInput(TranslatorContext ctx, float[] input) {
      return new NDList(ctx.getNDManager().create(input));
    }

    @Override
    public float[] processOutput(TranslatorContext ctx, NDList list) {
      return list.singletonOrThrow().softmax(0).toFloatArray();
    }
  }

  private static final class Detached implements Translator<float[], NDArray> {
    @Override
    public NDList processInput(TranslatorContext ctx, float[] input) {
      return new NDList(ctx.getNDManager().create(input));
    }

    @Override
    public NDArray processOutput(TranslatorContext ctx, NDList list) {
      NDArray scores = list.singletonOrThrow().softmax(0);
      scores.detach();
      return scores;
    }
  }

  private static final class AllDetached implements Translator<float[], NDList> {
    @Override
    public NDList processInput(TranslatorContext ctx, float[] input) {
      return new NDList(ctx.getNDManager().create(input));
    }

    @Override
    public NDList processOutput(TranslatorContext ctx, NDList list) {
      for (NDArray array : list) {
        array.detach();
      }
      return list;
    }
  }

  private static final class OfCaller implements Translator<NDArray, NDArray> {
    @Override
    public NDList processInput(TranslatorContext ctx, NDArray input) {
      return new NDList(input);
    }

    @Override
    public NDArray processOutput(TranslatorContext ctx, NDList list) {
      return list.singletonOrThrow().softmax(0);
    }
  }

  private static float read(Model model, Translator<float[], NDArray> translator)
      throws TranslateException {
    try (Predictor<float[], NDArray> predictor = model.newPredictor(translator);
        NDArray scores = predictor.predict(new float[] {1, 2, 3, 4})) {
      return scores.getFloat(0);
    }
  }

  public static void main(String[] args) throws TranslateException {
    try (NDManager manager = NDManager.newBaseManager();
        Model model = Model.newInstance("net")) {
      Block block = Linear.builder().setUnits(2).build();
      model.setBlock(block);
      block.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
      try (Predictor<float[], float[]> predictor = model.newPredictor(new Numbers())) {
        System.out.println(predictor.predict(new float[] {1, 2, 3, 4}).length);
      }
      System.out.println(read(model, new Detached()));
      try (Predictor<float[], NDList> predictor = model.newPredictor(new AllDetached());
          NDList all = predictor.predict(new float[] {1, 2, 3, 4})) {
        System.out.println(all.head().getFloat(0));
      }
      try (Predictor<NDArray, NDArray> predictor = model.newPredictor(new OfCaller())) {
        NDArray x = manager.ones(new Shape(4));
        System.out.println(predictor.predict(x).getFloat(0));
      }
    }
  }
}
