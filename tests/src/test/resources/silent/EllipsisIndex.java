package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Ellipsis, negative positions and steps. */
public final class EllipsisIndex {
  private EllipsisIndex() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.arange(60f).reshape(3, 4, 5);
      NDArray last = x.get("..., -1");
      NDArray odd = x.get(":, 1::2, :");
      NDArray corner = x.get(-1, -1, -1);
      System.out.println(
          last.add(manager.ones(new Shape(3, 4))) + " " + odd.getShape() + " " + corner.getFloat());
    }
  }
}
