package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The number of noise vectors is a constant of its own. */
public final class NoiseCount {
  private NoiseCount() {}

  private static final int BATCH = 32;
  private static final int SAMPLES = 64;

  private static NDArray noise(NDManager manager) {
    return manager.randomNormal(new Shape(SAMPLES, 10));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray real = manager.zeros(new Shape(BATCH, 10));
      NDArray mixed = real.mul(0.5f).add(noise(manager).mul(0.5f)); // BUG: shape.broadcast
      System.out.println(mixed);
    }
  }
}
