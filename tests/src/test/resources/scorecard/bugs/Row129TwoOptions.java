package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Two sizes from the command line.
 *
 * <p>Row 129, X38. Wrong: hid and out are equal by default, and only then the layers fit.
 */
public final class Row129TwoOptions {

  record Options(int hid, int out) {
    static Options defaults() {
      return new Options(64, 64);
    }

    Options withHid(int value) {
      return new Options(value, out);
    }
  }

  private Row129TwoOptions() {}

  static NDArray run(NDManager manager, Options options) {
    NDArray x = manager.ones(new Shape(8, 20));
    NDArray first = manager.randomNormal(new Shape(20, options.hid()));
    NDArray second = manager.randomNormal(new Shape(options.out(), 10));
    return x.matMul(first).tanh().matMul(second);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Options options = Options.defaults();
      System.out.println(run(manager, options).getShape());
      System.out.println(run(manager, options.withHid(96)).getShape()); // BUG: shape.matmul
    }
  }
}
