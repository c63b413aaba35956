package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Sizes come from outside and are used consistently. */
public final class ArgumentsDecide {
  private ArgumentsDecide() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      int hidden = args.length > 0 ? Integer.parseInt(args[0]) : 16;
      int layers = args.length > 1 ? Integer.parseInt(args[1]) : 3;
      NDArray x = manager.ones(new Shape(2, hidden));
      for (int i = 0; i < layers; i++) {
        NDArray w = manager.ones(new Shape(hidden, 4L * hidden));
        NDArray v = manager.ones(new Shape(4L * hidden, hidden));
        x = x.add(x.matMul(w).maximum(0f).matMul(v));
      }
      System.out.println(x.getShape());
    }
  }
}
