package dev.shapeproof.samples.runtime.fixed;

import dev.shapeproof.runtime.Losses;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;

/** Compares what a network in half precision predicts with what was measured. */
public final class HalfLoss {
  private HalfLoss() {}

  static Tensor error(Tensor predicted, Tensor measured) {
    return Losses.mse(predicted.f32(), measured.f32());
  }

  public static void main(String[] args) {
    Tensor measured = Tensors.ones(8).mul(0.001).half();
    Tensor predicted = Tensors.ones(8).mul(0.0011).half();
    System.out.println(error(predicted, measured).item());
  }
}
