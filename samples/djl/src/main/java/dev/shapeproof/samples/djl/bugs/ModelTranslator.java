package dev.shapeproof.samples.djl.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;

/** Translator of a sentiment model: token ids in, the probability of "positive" out. */
public final class ModelTranslator implements Translator<long[], Float> {

  private static final int MAX_LENGTH = 32;

  @Override
  public NDList processInput(TranslatorContext context, long[] tokens) {
    return new NDList(encode(context.getNDManager(), tokens));
  }

  static NDArray encode(NDManager manager, long[] tokens) {
    long[] padded = new long[MAX_LENGTH];
    System.arraycopy(tokens, 0, padded, 0, tokens.length);
    return manager.create(tokens, new Shape(MAX_LENGTH));
  }

  @Override
  public Float processOutput(TranslatorContext context, NDList list) {
    return positive(list.singletonOrThrow());
  }

  static float positive(NDArray logits) {
    return logits.softmax(0).getFloat(1);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      long[] tokens = {101, 2307, 3185, 102};
      NDArray ids = encode(manager, tokens); // BUG: shape.size
      System.out.println(ids.getShape() + " " + positive(manager.create(new float[] {0f, 2f})));
    }
  }
}
