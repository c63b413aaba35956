package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** A task keeps its result in a field, and closes the manager that the result belongs to. */
public final class TaskKeepsResult {
  static class Task {
    private final float[] data;
    private NDArray result;

    Task(float... data) {
      this.data = data;
    }

    void run() {
      try (NDManager manager = NDManager.newBaseManager()) {
        NDArray x = manager.create(data);
        result = x.div(x.norm());
      }
    }

    NDArray result() {
      return result;
    }
  }

  public static void main(String[] args) {
    Task task = new Task(1, 2, 3);
    task.run();
    NDArray result = task.result();
    System.out.println(result.sum().getFloat()); // BUG: memory.use-after-close
  }
}
