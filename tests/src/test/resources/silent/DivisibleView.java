package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A view of four columns is taken only where the size allows it. */
public final class DivisibleView {
  private DivisibleView() {}

  static NDArray quads(NDArray x) {
    if (x.size() % 4 == 0) {
      return x.reshape(-1, 4);
    }
    return x.reshape(-1, 1);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(
          quads(manager.ones(new Shape(3, 8))).getShape()
              + " "
              + quads(manager.ones(new Shape(3, 5))).getShape());
    }
  }
}
