package dev.shapeproof.samples.djl.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Logistic regression on two clouds of points, accuracy measured at the end. */
public final class LogisticRegression {

  private static final int DIMENSIONS = 2;

  private LogisticRegression() {}

  private static NDArray sigmoid(NDArray z) {
    return z.neg().exp().add(1f).pow(-1f);
  }

  private static NDArray predict(NDArray x, NDArray w, NDArray b) {
    return sigmoid(x.matMul(w).add(b));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray left = manager.randomNormal(-2f, 1f, new Shape(100, DIMENSIONS), DataType.FLOAT32);
      NDArray right = manager.randomNormal(2f, 1f, new Shape(100, DIMENSIONS), DataType.FLOAT32);
      NDArray x = left.concat(right, 0);
      NDArray y = manager.zeros(new Shape(100, 1)).concat(manager.ones(new Shape(100, 1)), 0);

      NDArray w = manager.zeros(new Shape(DIMENSIONS, 1));
      NDArray b = manager.zeros(new Shape(1));
      for (int step = 0; step < 20; step++) {
        NDArray error = predict(x, w, b).sub(y);
        w = w.sub(x.transpose().matMul(error).mul(0.01f));
        b = b.sub(error.sum(new int[] {0}).mul(0.01f));
      }
      NDArray held = manager.randomNormal(2f, 1f, new Shape(DIMENSIONS), DataType.FLOAT32);
      NDArray batch = held.reshape(DIMENSIONS, 1);
      System.out.println(predict(batch, w, b).getFloat()); // BUG: shape.matmul
    }
  }
}
