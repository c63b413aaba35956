package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The shortcut is projected in one branch only. */
public final class ShortcutMissing {
  private ShortcutMissing() {}

  private static NDArray block(NDArray x, NDArray weight, NDArray projection, boolean project) {
    NDArray out = x.matMul(weight).maximum(0f);
    NDArray shortcut = x;
    if (project) {
      shortcut = x.matMul(projection);
    }
    return out.add(shortcut);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(4, 16));
      NDArray weight = manager.ones(new Shape(16, 32));
      NDArray projection = manager.ones(new Shape(16, 32));
      NDArray wide = block(x, weight, projection, true);
      NDArray same = block(x, weight, projection, false); // BUG: shape.broadcast
      System.out.println(wide.add(same));
    }
  }
}
