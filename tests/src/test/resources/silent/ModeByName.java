package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Aggregates messages in one of several ways. */
public final class ModeByName {
  private ModeByName() {}

  static NDArray aggregate(NDArray messages, String mode) {
    switch (mode) {
      case "sum":
        return messages.sum(new int[] {1});
      case "max":
        return messages.max(new int[] {1});
      case "mean":
        return messages.mean(new int[] {1});
      default:
        throw new IllegalArgumentException(mode);
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray messages = manager.randomNormal(new Shape(6, 10, 16));
      NDArray nodes = manager.randomNormal(new Shape(6, 16));
      NDArray updated = nodes.add(aggregate(messages, "mean"));
      System.out.println(updated);
    }
  }
}
