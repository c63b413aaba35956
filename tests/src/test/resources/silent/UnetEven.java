package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Down by pooling, up by repeating, joined with the skip: even sizes fit. */
public final class UnetEven {
  private UnetEven() {}

  private static NDArray down(NDArray x) {
    Shape s = x.getShape();
    long h = s.get(2) / 2;
    long w = s.get(3) / 2;
    return x.reshape(s.get(0), s.get(1), h, 2, w, 2).mean(new int[] {5}).mean(new int[] {3});
  }

  private static NDArray up(NDArray x) {
    return x.repeat(2, 2).repeat(3, 2);
  }

  static NDArray forward(NDArray x) {
    if (x.getShape().get(2) % 2 != 0 || x.getShape().get(3) % 2 != 0) {
      throw new IllegalArgumentException("height and width must be even");
    }
    return up(down(x)).concat(x, 1);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(forward(manager.ones(new Shape(2, 3, 12, 10))).getShape());
    }
  }
}
