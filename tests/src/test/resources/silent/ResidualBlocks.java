package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A chain of residual blocks. */
public final class ResidualBlocks {
  record Block(NDArray first, NDArray second, NDArray shortcut) {
    NDArray forward(NDArray x) {
      NDArray inner = NDArrays.maximum(x.matMul(first), 0).matMul(second);
      NDArray skip = shortcut == null ? x : x.matMul(shortcut);
      return inner.add(skip);
    }
  }

  static Block block(NDManager manager, long in, long out) {
    NDArray first = manager.randomNormal(new Shape(in, out));
    NDArray second = manager.randomNormal(new Shape(out, out));
    NDArray shortcut = in == out ? null : manager.randomNormal(new Shape(in, out));
    return new Block(first, second, shortcut);
  }

  private ResidualBlocks() {}

  public static void main(String[] args) {
    long[] widths = {16, 16, 32, 32};
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.randomNormal(new Shape(10, 16));
      for (int i = 1; i < widths.length; i++) {
        x = block(manager, widths[i - 1], widths[i]).forward(x);
      }
      System.out.println(x.getShape());
    }
  }
}
