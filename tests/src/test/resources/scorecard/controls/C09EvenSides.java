package scorecard.controls;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;

/**
 * A level of a U-Net for even sides.
 *
 * <p>Control C9, Pyrefly (super_slomo), U-Net. ((h - 2) / 2 + 1) * 2 is h where h is even.
 */
public final class C09EvenSides {
  private C09EvenSides() {}

  static NDArray down(NDArray x) {
    return Pool.avgPool2d(x, new Shape(2, 2), new Shape(2, 2), new Shape(0, 0), false, true);
  }

  static NDArray up(NDArray x) {
    return x.repeat(2, 2).repeat(3, 2);
  }

  static NDArray level(NDArray x) {
    Shape s = x.getShape();
    if (s.get(2) % 2 == 1 || s.get(3) % 2 == 1) {
      throw new IllegalArgumentException("odd sides: " + s);
    }
    NDArray restored = up(down(x));
    return x.concat(restored, 1);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(level(manager.ones(new Shape(1, 6, 352, 352))).getShape());
      System.out.println(level(manager.ones(new Shape(2, 6, 12, 10))).getShape());
    }
  }
}
