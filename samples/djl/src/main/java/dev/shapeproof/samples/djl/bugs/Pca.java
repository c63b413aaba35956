package dev.shapeproof.samples.djl.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** First principal component by power iteration. */
public final class Pca {

  private Pca() {}

  static NDArray centre(NDArray data) {
    NDArray mean = data.mean(new int[] {1});
    return data.sub(mean); // BUG: shape.broadcast
  }

  static NDArray covariance(NDArray centred) {
    long samples = centred.getShape().get(0);
    return centred.transpose().matMul(centred).div(samples - 1);
  }

  static NDArray component(NDManager manager, NDArray covariance) {
    NDArray direction = manager.ones(new Shape(covariance.getShape().get(0), 1));
    for (int i = 0; i < 25; i++) {
      NDArray next = covariance.matMul(direction);
      direction = next.div(next.norm());
    }
    return direction;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray data = manager.randomNormal(new Shape(120, 6));
      NDArray centred = centre(data);
      NDArray direction = component(manager, covariance(centred));
      NDArray scores = centred.matMul(direction);
      System.out.println("explained: " + scores.square().mean().getFloat());
    }
  }
}
