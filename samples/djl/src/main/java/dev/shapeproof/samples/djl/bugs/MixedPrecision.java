package dev.shapeproof.samples.djl.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Scores customers with weights that were exported as doubles. */
public final class MixedPrecision {

  private static final double[] EXPORTED = {0.25, -1.5, 0.75, 2.0};

  private MixedPrecision() {}

  static NDArray score(NDArray customers, NDArray weights) {
    NDArray logits = customers.matMul(weights); // BUG: dtype.mismatch
    return logits.neg().exp().add(1).pow(-1);
  }

  public static void main(String[] args) {
    float[][] table = {{1f, 0f, 3f, 2f}, {0f, 1f, 1f, 5f}, {4f, 4f, 0f, 1f}};
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray customers = manager.create(table);
      NDArray weights = manager.create(EXPORTED, new Shape(EXPORTED.length, 1));
      NDArray scores = score(customers, weights);
      System.out.println(scores.squeeze(1));
    }
  }
}
