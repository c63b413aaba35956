package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** One flag decides twice, consistently. */
public final class SameFlagTwice {
  private SameFlagTwice() {}

  static NDArray normalize(NDArray x, boolean channelsFirst) {
    NDArray moved = channelsFirst ? x.transpose(1, 2, 0) : x;
    NDArray scaled = moved.sub(moved.mean(new int[] {2}, true));
    return channelsFirst ? scaled.transpose(2, 0, 1) : scaled;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(normalize(manager.ones(new Shape(3, 4, 5)), true).getShape());
      System.out.println(normalize(manager.ones(new Shape(4, 5, 3)), false).getShape());
    }
  }
}
