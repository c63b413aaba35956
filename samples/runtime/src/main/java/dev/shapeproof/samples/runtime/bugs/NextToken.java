package dev.shapeproof.samples.runtime.bugs;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Layers;
import dev.shapeproof.runtime.Losses;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;

/** The loss of a language model: each token is predicted from those before it. */
public final class NextToken {
  private static final int VOCABULARY = 50;
  private static final int WIDTH = 16;

  private NextToken() {}

  static Tensor loss(Tensor tokens, Tensor table, Tensor output) {
    Tensor states = Layers.embedding(tokens, table);
    Tensor logits = states.matmul(output).reshape(-1, VOCABULARY).named("logits");
    Tensor next = tokens.from(1, 1).reshape(-1).named("next");
    return Losses.crossEntropy(logits, next); // BUG: shape.loss
  }

  public static void main(String[] args) {
    Tensor tokens = Tensors.arange(4 * 12).reshape(4, 12).named("tokens");
    Tensor table = Tensors.randn(1, DType.F32, VOCABULARY, WIDTH).requireGrad().named("table");
    Tensor output = Tensors.randn(2, DType.F32, WIDTH, VOCABULARY).requireGrad().named("output");
    Tensor loss = loss(tokens, table, output);
    loss.backward();
    System.out.println(loss.item());
  }
}
