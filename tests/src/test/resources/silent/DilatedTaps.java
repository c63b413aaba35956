package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A dilated filter, tap by tap. */
public final class DilatedTaps {
  private DilatedTaps() {}

  static NDArray filter(NDArray signal, float[] taps, int dilation) {
    long length = signal.getShape().get(0);
    long valid = length - (long) (taps.length - 1) * dilation;
    NDArray sum = signal.getManager().zeros(new Shape(valid));
    for (int tap = 0; tap < taps.length; tap++) {
      long from = (long) tap * dilation;
      NDArray part = signal.get("{}:{}", from, from + valid);
      sum = sum.add(part.mul(taps[tap]));
    }
    return sum;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray signal = manager.randomNormal(new Shape(64));
      System.out.println(filter(signal, new float[] {0.25f, 0.5f, 0.25f}, 3).getShape());
    }
  }
}
