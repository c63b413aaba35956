package dev.shapeproof.samples.runtime.bugs;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;

/** Rows of measurements, each brought to mean 0 and variance 1. */
public final class Standardize {
  private Standardize() {}

  static Tensor standardized(Tensor rows) {
    Tensor means = rows.mean(1).named("means");
    Tensor centred = rows.sub(means); // BUG: shape.broadcast
    Tensor variances = centred.square().mean(new int[] {1}, true);
    return centred.div(variances.add(1e-6).sqrt());
  }

  public static void main(String[] args) {
    System.out.println(standardized(Tensors.rand(1, DType.F32, 6, 20).named("rows")));
  }
}
