package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The rates are given for all epochs but the first. */
public final class CosineSchedule {
  private CosineSchedule() {}

  static float[] rates(int epochs) {
    float[] rates = new float[epochs - 1];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = (float) Math.cos(Math.PI * i / epochs);
    }
    return rates;
  }

  public static void main(String[] args) {
    int epochs = 40;
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray history = manager.randomUniform(0, 1, new Shape(epochs));
      NDArray scaled = history.mul(manager.create(rates(epochs))); // BUG: shape.broadcast
      System.out.println(scaled);
    }
  }
}
