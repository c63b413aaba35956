package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** One mode returns the sum over the wrong axis. */
public final class ModeByName {
  private ModeByName() {}

  static NDArray aggregate(NDArray messages, String mode) {
    switch (mode) {
      case "sum":
        return messages.sum(new int[] {1});
      case "max":
        return messages.max(new int[] {1});
      case "mean":
        return messages.mean(new int[] {2});
      default:
        throw new IllegalArgumentException(mode);
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray messages = manager.randomNormal(new Shape(6, 10, 16));
      NDArray nodes = manager.randomNormal(new Shape(6, 16));
      NDArray updated = nodes.add(aggregate(messages, "mean")); // BUG: shape.broadcast
      System.out.println(updated);
    }
  }
}
