package dev.shapeproof.samples.runtime.bugs;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;

/** Scaled dot-product attention of several heads. */
public final class Attention {
  private static final int HEADS = 4;

  private Attention() {}

  static Tensor split(Tensor x) {
    long batch = x.size(0);
    long steps = x.size(1);
    long width = x.size(2);
    return x.reshape(batch, steps, HEADS, width / HEADS).transpose(1, 2);
  }

  static Tensor attend(Tensor query, Tensor key, Tensor value) {
    Tensor q = split(query).named("q");
    Tensor k = split(key).named("k");
    Tensor scores = q.matmul(k).div(Math.sqrt(16)); // BUG: shape.matmul
    return scores.softmax(-1).matmul(split(value));
  }

  public static void main(String[] args) {
    Tensor x = Tensors.randn(1, DType.F32, 2, 10, 64).named("x");
    System.out.println(attend(x, x, x).type());
  }
}
