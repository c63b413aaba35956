package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A guard on a size of one of two arrays of different ranks: neither lets it through. */
public final class GuardOnEither {
  private GuardOnEither() {}

  static NDArray widened(NDManager manager, boolean batched) {
    NDArray x = batched ? manager.ones(new Shape(1, 2, 4)) : manager.ones(new Shape(2, 1));
    NDArray flat = x.flatten();
    if (flat.getShape().get(0) > 8) {
      flat = flat.add(manager.ones(new Shape(7)));
    }
    if (flat.getShape().get(0) + 1 == 3) {
      flat = flat.add(manager.ones(new Shape(2)));
    }
    return flat;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(widened(manager, args.length == 0).getShape());
      System.out.println(widened(manager, args.length > 0).getShape());
    }
  }
}
