package dev.shapeproof.samples.runtime.bugs;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Layers;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;

/** The vectors of a sentence; number 0 is padding, the words come after it. */
public final class WordTable {
  private static final int WORDS = 5;
  private static final long[] SENTENCE = {1, 4, 5, 2, 0, 0};

  private WordTable() {}

  static Tensor vectors(Tensor table) {
    Tensor words = Tensors.of(SENTENCE);
    return Layers.embedding(words, table); // BUG: values.index
  }

  public static void main(String[] args) {
    System.out.println(vectors(Tensors.randn(1, DType.F32, WORDS, 8)).type());
  }
}
