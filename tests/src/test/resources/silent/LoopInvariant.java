package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Widths are kept beside what grows. */
public final class LoopInvariant {
  private LoopInvariant() {}

  static NDArray denseNet(NDArray x, int layers, int growth) {
    long width = x.getShape().get(1);
    for (int i = 0; i < layers; i++) {
      NDArray w = x.getManager().ones(new Shape(width, growth));
      x = x.concat(x.matMul(w).tanh(), 1);
      width += growth;
    }
    NDArray head = x.getManager().ones(new Shape(width, 2));
    return x.matMul(head);
  }

  static NDArray alternate(NDArray x, int rounds) {
    for (int i = 0; i < rounds; i++) {
      x = i % 2 == 0 ? x.transpose() : x.transpose().mul(2);
    }
    return rounds % 2 == 0 ? x : x.transpose();
  }

  public static void main(String[] args) {
    int layers = args.length == 0 ? 3 : args.length;
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(2, 5));
      System.out.println(denseNet(x, layers, 4).getShape());
      System.out.println(alternate(x, layers).add(x).getShape());
    }
  }
}
