package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The same net with an even height: nothing is lost on the way down. */
public final class UnetOdd {
  private UnetOdd() {}

  private static NDArray down(NDArray x) {
    Shape s = x.getShape();
    return x.get(":, :, :{}, :{}", s.get(2) / 2 * 2, s.get(3) / 2 * 2)
        .reshape(s.get(0), s.get(1), s.get(2) / 2, 2, s.get(3) / 2, 2)
        .mean(new int[] {5})
        .mean(new int[] {3});
  }

  private static NDArray up(NDArray x) {
    return x.repeat(2, 2).repeat(3, 2);
  }

  static NDArray forward(NDArray x) {
    return up(down(x)).concat(x, 1);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(forward(manager.ones(new Shape(2, 3, 12, 10))).getShape());
    }
  }
}
