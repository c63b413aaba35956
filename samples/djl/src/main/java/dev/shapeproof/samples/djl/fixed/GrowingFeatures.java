package dev.shapeproof.samples.djl.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Polynomial features, collected by concatenation in a loop, for a small ridge model. */
public final class GrowingFeatures {

  private GrowingFeatures() {}

  static NDArray expand(NDArray x, int degree) {
    NDArray features = x.onesLike();
    NDArray power = x.onesLike();
    for (int i = 0; i < degree; i++) {
      power = power.mul(x);
      features = features.concat(power, 1);
    }
    return features;
  }

  public static void main(String[] args) {
    int degree = 4;
    int samples = 50;
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.linspace(-1f, 1f, samples).reshape(samples, 1);
      NDArray y = x.mul(3f).sin();
      NDArray design = expand(x, degree);
      NDArray w = manager.zeros(new Shape(degree + 1, 1));
      for (int step = 0; step < 100; step++) {
        NDArray error = design.matMul(w).sub(y);
        w = w.sub(design.transpose().matMul(error).mul(0.01f));
      }
      System.out.println("error " + design.matMul(w).sub(y).square().mean().getFloat());
    }
  }
}
