package dev.shapeproof.samples.djl.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Standardises a batch of sequences per feature. */
public final class Whitening {

  private static final int[] SAMPLES_AND_TIME = {0, 1, 3};

  private Whitening() {}

  static NDArray standardize(NDArray x) {
    NDArray mean = x.sum(SAMPLES_AND_TIME).div(count(x)); // BUG: shape.axis
    NDArray centred = x.sub(mean);
    NDArray variance = centred.square().sum(SAMPLES_AND_TIME).div(count(x));
    return centred.div(variance.add(1e-5f).sqrt());
  }

  private static long count(NDArray x) {
    return x.getShape().get(0) * x.getShape().get(1);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray sensors = manager.randomNormal(new Shape(12, 200, 6));
      NDArray clean = standardize(sensors);
      System.out.println(clean.get("0, :5"));
    }
  }
}
