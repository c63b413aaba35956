package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.pooling.Pool;

/**
 * One level of a U-Net: down by pooling, up by repeating, joined with the skip.
 *
 * <p>Row 91, K (U-Net). Wrong: 25 rows become 12 and then 24.
 */
public final class Row091SkipConnection {
  private final NDArray inner;

  Row091SkipConnection(NDManager manager, int channels) {
    inner = manager.randomNormal(new Shape(channels, channels, 1, 1));
  }

  private static NDArray down(NDArray x) {
    Shape two = new Shape(2, 2);
    return Pool.maxPool2d(x, two, two, new Shape(0, 0), false);
  }

  private static NDArray up(NDArray x) {
    return x.repeat(2, 2).repeat(3, 2);
  }

  NDArray forward(NDArray x) {
    NDArray deep = Conv2d.conv2d(down(x), inner).singletonOrThrow();
    return NDArrays.concat(new NDList(x, up(deep)), 1); // BUG: shape.concat
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row091SkipConnection level = new Row091SkipConnection(manager, 4);
      NDArray image = manager.ones(new Shape(1, 4, 100, 100));
      NDArray crop = image.get(":, :, 38:63, 38:62");
      System.out.println(level.forward(crop).getShape());
    }
  }
}
