package dev.shapeproof.samples.runtime.fixed;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;

/** Puts the heads of an attention side by side again. */
public final class MergeHeads {
  private static final int HEADS = 4;

  private MergeHeads() {}

  static Tensor merge(Tensor attended) {
    Tensor x = attended.transpose(1, 2);
    return x.reshape(x.size(0), x.size(1), -1);
  }

  public static void main(String[] args) {
    Tensor weights = Tensors.rand(1, DType.F32, 2, HEADS, 10, 10).softmax(-1);
    Tensor values = Tensors.randn(2, DType.F32, 2, HEADS, 10, 16);
    System.out.println(merge(weights.matmul(values)).type());
  }
}
