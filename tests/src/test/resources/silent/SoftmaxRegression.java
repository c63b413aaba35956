package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Softmax regression by gradient descent. */
public final class SoftmaxRegression {
  private SoftmaxRegression() {}

  public static void main(String[] args) {
    int classes = 3;
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.randomNormal(new Shape(90, 6));
      NDArray target = manager.eye(classes).tile(new long[] {30, 1});
      NDArray w = manager.zeros(new Shape(6, classes));
      for (int epoch = 0; epoch < 20; epoch++) {
        NDArray probability = x.matMul(w).softmax(1);
        NDArray error = probability.sub(target);
        NDArray gradient = x.transpose().matMul(error).div(90);
        w = w.sub(gradient.mul(0.5f));
      }
      System.out.println(w);
    }
  }
}
