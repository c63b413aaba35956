package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** A base manager for each call, which nobody closes. */
public final class OpenedPerCall {
  private OpenedPerCall() {}

  static float norm(float[] values) {
    NDManager manager = NDManager.newBaseManager(); // BUG: memory.leak (silent: it stays open)
    NDArray array = manager.create(values);
    return array.square().sum().sqrt().getFloat();
  }

  public static void main(String[] args) {
    System.out.println(norm(new float[] {3f, 4f}));
  }
}
