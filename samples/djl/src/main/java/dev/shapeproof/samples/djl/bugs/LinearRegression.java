package dev.shapeproof.samples.djl.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Linear regression by gradient descent, the gradient written out by hand. */
public final class LinearRegression {

  private LinearRegression() {}

  public static void main(String[] args) {
    int samples = 200;
    int features = 3;
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.randomNormal(new Shape(samples, features));
      NDArray truth = manager.create(new float[] {2f, -3.4f, 1.5f}, new Shape(features, 1));
      NDArray y = x.matMul(truth).add(4.2f);

      NDArray w = manager.zeros(new Shape(features, 1));
      NDArray b = manager.zeros(new Shape(1));
      float rate = 0.1f;
      for (int epoch = 0; epoch < 50; epoch++) {
        NDArray error = x.matMul(w).add(b).sub(y);
        NDArray gradW = x.matMul(error).mul(2f / samples); // BUG: shape.matmul
        NDArray gradB = error.mean().mul(2f);
        w = w.sub(gradW.mul(rate));
        b = b.sub(gradB.mul(rate));
      }
      System.out.println("w = " + w.transpose() + ", b = " + b.getFloat(0));
    }
  }
}
