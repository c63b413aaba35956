package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The guard lets one of two arrays through, the one that does not fit. */
public final class GuardOnOneOfTwo {
  private GuardOnOneOfTwo() {}

  static NDArray widened(NDManager manager, boolean batched) {
    NDArray x = batched ? manager.ones(new Shape(1, 2, 4)) : manager.ones(new Shape(2, 1));
    NDArray flat = x.flatten();
    if (flat.getShape().get(0) > 2) {
      flat = flat.add(manager.ones(new Shape(7))); // BUG: shape.broadcast
    }
    return flat;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(widened(manager, args.length == 0).getShape());
    }
  }
}
