package dev.shapeproof.samples.runtime.bugs;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;

/** Counts how often a linear classifier is sure of itself on batches that it has not seen. */
public final class Validation {
  private static final int BATCHES = 20;

  private Validation() {}

  static Tensor right(Tensor weights, int batch) {
    return Tensors.randn(batch, DType.F32, 16, 8).matmul(weights).softmax(1).sum();
  }

  public static void main(String[] args) {
    Tensor weights = Tensors.randn(0, DType.F32, 8, 2).requireGrad();
    double correct = 0;
    for (int i = 0; i < BATCHES; i++) {
      correct += right(weights, i).item(); // BUG: autograd.unused (silent: graphs for nothing)
    }
    System.out.println(correct / BATCHES);
  }
}
