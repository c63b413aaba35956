package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Gradients of several batches are summed before the step. */
public final class GradientAccumulation {
  private GradientAccumulation() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray w = manager.zeros(new Shape(3, 1));
      NDArray sum = w.zerosLike();
      int count = 0;
      for (int i = 0; i < 8; i++) {
        NDArray x = manager.ones(new Shape(4, 3));
        NDArray error = x.matMul(w).sub(1f);
        sum = sum.add(x.transpose().matMul(error));
        count++;
        if (count == 4) {
          w = w.sub(sum.mul(0.01f));
          sum = w.zerosLike();
          count = 0;
        }
      }
      System.out.println(w);
    }
  }
}
