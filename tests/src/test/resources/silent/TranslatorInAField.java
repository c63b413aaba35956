package silent;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.training.ParameterStore;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.Translator;
import ai.djl.util.PairList;

/** A variable of the interface's type says nothing of the batch: this translator makes none. */
public class TranslatorInAField {
  static Translator<NDList, NDList> asItIs = new NoopTranslator();

  /** The sum of all elements. */
  static class Total extends AbstractBlock {
    @Override
    protected NDList forwardInternal(
        ParameterStore store, NDList in, boolean training, PairList<String, Object> params) {
      return new NDList(in.head().sum());
    }

    @Override
    public Shape[] getOutputShapes(Shape[] shapes) {
      return new Shape[] {new Shape()};
    }
  }

  static NDArray predicted(Model model, NDArray x, Translator<NDList, NDList> translator)
      throws Exception {
    try (Predictor<NDList, NDList> predictor = model.newPredictor(translator)) {
      return predictor.predict(new NDList(x)).singletonOrThrow();
    }
  }

  public static void main(String[] args) throws Exception {
    try (NDManager manager = NDManager.newBaseManager();
        Model model = Model.newInstance("total")) {
      model.setBlock(new Total());
      NDArray x = manager.ones(new Shape(2, 20));
      System.out.println(predicted(model, x, asItIs).getShape());
      asItIs = new NoopTranslator(null);
      try (Predictor<NDList, NDList> predictor = model.newPredictor(asItIs)) {
        System.out.println(predictor.predict(new NDList(x)).singletonOrThrow().getShape());
      }
    }
  }
}
