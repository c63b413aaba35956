package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;

/** Each round closes its manager; the scores of all rounds are compared afterwards. */
public final class ScoresOfRounds {
  static NDArray score(NDManager manager, float[] row) {
    NDArray x = manager.create(row);
    return x.square().sum();
  }

  static List<NDArray> scores(NDManager parent, List<float[]> rows) {
    List<NDArray> scores = new ArrayList<>();
    for (float[] row : rows) {
      try (NDManager round = parent.newSubManager()) {
        scores.add(score(round, row));
      }
    }
    return scores; // BUG: memory.returned-closed (later)
  }

  public static void main(String[] args) {
    List<float[]> rows = List.of(new float[] {1, 2}, new float[] {3, 4}, new float[] {5, 6});
    try (NDManager manager = NDManager.newBaseManager()) {
      float best = 0;
      for (NDArray each : scores(manager, rows)) {
        best = Math.max(best, each.getFloat());
      }
      System.out.println(best);
    }
  }
}
