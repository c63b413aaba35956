package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;

/** Tasks close what they opened; what outlives them belongs to somebody else. */
public final class TaskHandsOutNumbers {
  static class Task implements AutoCloseable {
    private final NDManager manager;
    private NDArray result;
    private NDArray kept;

    Task(NDManager parent, NDManager keeper, float... data) {
      manager = parent.newSubManager();
      result = manager.create(data);
      kept = result.duplicate();
      kept.attach(keeper);
    }

    float sum() {
      return result.sum().getFloat();
    }

    NDArray kept() {
      return kept;
    }

    @Override
    public void close() {
      manager.close();
      result = null;
    }
  }

  static float sums(NDManager root, List<NDArray> kept) {
    float all = 0;
    for (int i = 0; i < 3; i++) {
      try (Task task = new Task(root, root, i, i + 1)) {
        all += task.sum();
        kept.add(task.kept());
      }
    }
    return all;
  }

  public static void main(String[] args) {
    try (NDManager root = NDManager.newBaseManager()) {
      List<NDArray> kept = new ArrayList<>();
      System.out.println(sums(root, kept));
      for (NDArray each : kept) {
        System.out.println(each.sum().getFloat());
      }
      List<Task> tasks = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        tasks.add(new Task(root, root, i));
      }
      float all = 0;
      for (Task task : tasks) {
        all += task.sum();
        task.close();
      }
      System.out.println(all);
    }
  }
}
