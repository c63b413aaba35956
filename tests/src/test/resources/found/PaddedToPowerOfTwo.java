package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A signal is padded to a power of two, and framed by another length. */
public final class PaddedToPowerOfTwo {
  private PaddedToPowerOfTwo() {}

  static int nextPowerOfTwo(int n) {
    int power = 1;
    while (power < n) {
      power *= 2;
    }
    return power;
  }

  static int root(int n) {
    for (int i = 1; ; i++) {
      if (i * i >= n) {
        return i;
      }
    }
  }

  static NDArray padded(NDArray signal, int length) {
    long missing = length - signal.getShape().get(0);
    NDArray zeros = signal.getManager().zeros(new Shape(missing, signal.getShape().get(1)));
    return signal.concat(zeros, 0);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray signal = manager.randomNormal(new Shape(100, 6));
      NDArray whole = padded(signal, nextPowerOfTwo(100));
      int frame = 16;
      int frames = (100 + frame - 1) / frame;
      NDArray framed = whole.reshape(frames, frame, 6); // BUG: shape.reshape
      int side = root(frames * 2);
      System.out.println(framed.mean(new int[] {1}).get("0:" + side));
    }
  }
}
