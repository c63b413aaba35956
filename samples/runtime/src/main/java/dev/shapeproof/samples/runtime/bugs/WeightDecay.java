package dev.shapeproof.samples.runtime.bugs;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Autograd;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;

/** Shrinks weights a little after each step. */
public final class WeightDecay {
  private WeightDecay() {}

  static void decay(Tensor weights) {
    weights.mul(0.5); // BUG: result.dropped (silent: the weights stay as they are)
  }

  public static void main(String[] args) {
    Tensor weights = Tensors.ones(DType.F32, 3, 3).requireGrad();
    Autograd.noGrad(() -> decay(weights));
    System.out.println(weights.sum().item());
  }
}
