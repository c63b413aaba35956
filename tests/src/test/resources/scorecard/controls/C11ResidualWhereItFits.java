package scorecard.controls;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;

/**
 * Inverted residual blocks.
 *
 * <p>Control C11, Pyrefly (mobilenetv2). The input is added only where channels and stride allow
 * it.
 */
public final class C11ResidualWhereItFits {

  /** One block. */
  static final class Inverted {
    private final NDArray expand;
    private final NDArray reduce;
    private final int stride;
    private final boolean residual;

    Inverted(NDManager manager, int in, int out, int stride) {
      expand = manager.randomNormal(new Shape(in * 6L, in, 3, 3));
      reduce = manager.randomNormal(new Shape(out, in * 6L, 1, 1));
      this.stride = stride;
      residual = in == out && stride == 1;
    }

    NDArray forward(NDArray x) {
      NDArray wide =
          Conv2d.conv2d(x, expand, null, new Shape(stride, stride), new Shape(1, 1)).get(0);
      NDArray y = Conv2d.conv2d(wide.clip(0, 6), reduce).get(0);
      return residual ? x.add(y) : y;
    }
  }

  private C11ResidualWhereItFits() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      int[][] settings = {{4, 4, 1}, {4, 8, 2}, {8, 8, 1}, {8, 8, 2}};
      NDArray x = manager.ones(new Shape(1, 4, 16, 16));
      for (int[] s : settings) {
        x = new Inverted(manager, s[0], s[1], s[2]).forward(x);
      }
      System.out.println(x.getShape());
    }
  }
}
