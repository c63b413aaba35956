package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Squeezing an axis of another size does nothing in DJL. */
public final class SqueezeExplicit {
  private SqueezeExplicit() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(3, 4, 1));
      NDArray same = x.squeeze(0);
      System.out.println(same.add(x).squeeze(2).matMul(manager.ones(new Shape(4, 2))));
    }
  }
}
