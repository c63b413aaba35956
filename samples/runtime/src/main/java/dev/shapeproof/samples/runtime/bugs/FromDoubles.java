package dev.shapeproof.samples.runtime.bugs;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;

/** A linear model whose inputs come from a library that counts in doubles. */
public final class FromDoubles {
  private FromDoubles() {}

  static double[] measured() {
    return new double[] {0.5, 1.5, 2.5, 3.5, 4.5, 5.5};
  }

  public static void main(String[] args) {
    Tensor weights = Tensors.randn(1, DType.F32, 3, 1).named("weights");
    Tensor inputs = Tensors.of(measured(), 2, 3).named("inputs");
    System.out.println(inputs.matmul(weights)); // BUG: dtype.mismatch
  }
}
