package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A network whose two widths have equal defaults. */
public final class TwoIntegers {
  private final NDArray in;
  private final NDArray out;

  TwoIntegers(NDManager manager, int features, int hidden, int classes) {
    in = manager.randomNormal(new Shape(features, hidden));
    out = manager.randomNormal(new Shape(hidden, classes));
  }

  NDArray forward(NDArray x) {
    return x.matMul(in).tanh().matMul(out);
  }

  public static void main(String[] args) {
    int hidden = args.length > 0 ? Integer.parseInt(args[0]) : 48;
    int classes = 10;
    try (NDManager manager = NDManager.newBaseManager()) {
      TwoIntegers net = new TwoIntegers(manager, 20, hidden, classes);
      System.out.println(net.forward(manager.ones(new Shape(3, 20))));
    }
  }
}
