package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The identity has as many rows as there are samples. */
public final class Shrinkage {
  private Shrinkage() {}

  static NDArray covariance(NDArray samples) {
    long count = samples.getShape().get(0);
    NDArray centred = samples.sub(samples.mean(new int[] {0}));
    return centred.transpose().matMul(centred).div(count - 1);
  }

  static NDArray shrunk(NDManager manager, NDArray samples, float amount) {
    NDArray raw = covariance(samples);
    NDArray identity = manager.eye((int) samples.getShape().get(0));
    return raw.mul(1 - amount).add(identity.mul(amount)); // BUG: shape.broadcast
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray samples = manager.randomNormal(new Shape(200, 8));
      System.out.println(shrunk(manager, samples, 0.1f));
    }
  }
}
