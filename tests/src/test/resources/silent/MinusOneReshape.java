package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Sizes left open fit, whatever the batch. */
public final class MinusOneReshape {
  private MinusOneReshape() {}

  static NDArray flatten(NDArray x) {
    return x.reshape(x.getShape().get(0), -1);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray flat = flatten(manager.ones(new Shape(5, 3, 4, 2)));
      System.out.println(flat.matMul(manager.ones(new Shape(24, 2))));
      System.out.println(manager.ones(new Shape(6, 4)).reshape(-1, 8).reshape(-1));
    }
  }
}
