package scorecard.controls;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Takes batches of images or single ones.
 *
 * <p>Control C27, K. A guard refuses everything but four axes.
 */
public final class C27RankGuard {
  private C27RankGuard() {}

  static NDArray channelMeans(NDArray x) {
    if (x.getShape().dimension() != 4) {
      throw new IllegalArgumentException("not a batch of images: " + x.getShape());
    }
    return x.mean(new int[] {3}).mean(new int[] {2}).mean(new int[] {0});
  }

  static NDArray of(NDArray image) {
    return channelMeans(image.getShape().dimension() == 3 ? image.expandDims(0) : image);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(of(manager.ones(new Shape(3, 9, 9))));
      System.out.println(of(manager.ones(new Shape(2, 3, 9, 9))));
      try {
        channelMeans(manager.ones(new Shape(9, 9)));
      } catch (IllegalArgumentException expected) {
        System.out.println(expected.getMessage());
      }
    }
  }
}
