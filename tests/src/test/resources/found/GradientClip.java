package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The norm is taken per row and the scale per column. */
public final class GradientClip {
  private GradientClip() {}

  static NDArray clip(NDArray gradient, double limit) {
    NDArray norm = gradient.square().sum(new int[] {1}).sqrt();
    NDArray scale = NDArrays.minimum(norm.pow(-1).mul(limit), 1.0);
    return gradient.mul(scale); // BUG: shape.broadcast
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray gradient = manager.randomNormal(new Shape(64, 10));
      System.out.println(clip(gradient, 1.0).getShape());
    }
  }
}
