package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** More rounds than are followed leave sizes that only the running program knows; guards on them. */
public final class GuardOnLostSize {
  private GuardOnLostSize() {}

  static NDArray grown(NDManager manager) {
    NDArray x = manager.ones(new Shape(1, 3));
    for (int i = 0; i < 12; i++) {
      x = x.concat(x, 0);
      if (i % 2 == 1) {
        x = x.get("1:");
      }
    }
    if (x.getShape().get(0) < 9) {
      x = x.matMul(manager.ones(new Shape(7, 7)));
    }
    return x.matMul(manager.ones(new Shape(3, 7)));
  }

  static NDArray counted(NDManager manager) {
    long n = 1;
    for (int i = 0; i < 12; i++) {
      n = n * 3 % 7;
    }
    NDArray x = manager.ones(new Shape(n, 3));
    if (n > 3) {
      x = x.matMul(manager.ones(new Shape(7, 7)));
    }
    return x.matMul(manager.ones(new Shape(3, 7)));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(grown(manager));
      System.out.println(counted(manager));
    }
  }
}
