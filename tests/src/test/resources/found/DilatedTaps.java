package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The taps of a filter are read one step too far apart. */
public final class DilatedTaps {
  private DilatedTaps() {}

  static NDArray filter(NDArray signal, float[] taps, int dilation) {
    long length = signal.getShape().get(0);
    long valid = length - (long) (taps.length - 1) * dilation;
    NDArray sum = signal.getManager().zeros(new Shape(valid));
    for (int tap = 0; tap < taps.length; tap++) {
      long from = (long) tap * dilation;
      NDArray part = signal.get("{}:{}", from, from + valid - 1);
      sum = sum.add(part.mul(taps[tap])); // BUG: shape.broadcast
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
