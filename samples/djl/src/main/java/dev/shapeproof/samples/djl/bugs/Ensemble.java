package dev.shapeproof.samples.djl.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Averages the probabilities of several models, weighted by their validation score. */
public final class Ensemble {

  private final NDList models = new NDList();
  private final float[] weights;

  Ensemble(float... weights) {
    this.weights = weights;
  }

  void add(NDArray weight) {
    models.add(weight);
  }

  NDArray predict(NDManager manager, NDArray x) {
    NDList outputs = new NDList();
    for (NDArray weight : models) {
      outputs.add(x.matMul(weight).softmax(1));
    }
    NDArray stacked = NDArrays.stack(outputs, 0);
    NDArray scale = manager.create(weights, new Shape(weights.length, 1));
    return stacked.mul(scale).sum(new int[] {0}); // BUG: shape.broadcast
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Ensemble ensemble = new Ensemble(0.5f, 0.3f, 0.2f);
      for (int i = 0; i < 3; i++) {
        ensemble.add(manager.randomNormal(new Shape(20, 5)));
      }
      NDArray x = manager.randomNormal(new Shape(32, 20));
      System.out.println(ensemble.predict(manager, x).argMax(1));
    }
  }
}
