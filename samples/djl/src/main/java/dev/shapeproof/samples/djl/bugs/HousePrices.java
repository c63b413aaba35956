package dev.shapeproof.samples.djl.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Fits prices of houses to their features; the error is taken of all pairs of houses. */
public final class HousePrices {
  private HousePrices() {}

  static NDArray error(NDArray features, NDArray weights, NDArray prices) {
    NDArray predicted = features.matMul(weights);
    return predicted.sub(prices).square().mean(); // BUG: broadcast.silent (silent: all pairs)
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray features = manager.randomNormal(new Shape(50, 4));
      NDArray weights = manager.zeros(new Shape(4, 1));
      NDArray prices = manager.arange(50f);
      System.out.println(error(features, weights, prices).getFloat());
    }
  }
}
