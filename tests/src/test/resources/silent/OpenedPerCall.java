package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** A base manager for each call, and one for a table that stays. */
public final class OpenedPerCall {
  private final NDArray table;

  OpenedPerCall(float[] values) {
    NDManager manager = NDManager.newBaseManager();
    table = manager.create(values);
  }

  static NDArray own(float[] values) {
    NDManager manager = NDManager.newBaseManager();
    return manager.create(values).square();
  }

  float norm(float[] values) {
    try (NDManager manager = NDManager.newBaseManager()) {
      return manager.create(values).mul(table).sum().sqrt().getFloat();
    }
  }

  public static void main(String[] args) {
    float[] values = {3f, 4f};
    System.out.println(new OpenedPerCall(values).norm(values));
    try (NDManager manager = own(values).getManager()) {
      System.out.println(manager.isOpen());
    }
  }
}
