package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What is kept of a round leaves it first, before or after it is in the list. */
public final class ScoresOfRoundsKept {
  static List<NDArray> attached(NDManager parent, int rounds) {
    List<NDArray> scores = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      try (NDManager round = parent.newSubManager()) {
        NDArray score = round.full(new Shape(2), (float) i).sum();
        scores.add(score);
        score.attach(parent);
      }
    }
    return scores;
  }

  static List<NDArray> returned(NDManager parent, int rounds) {
    List<NDArray> scores = new ArrayList<>();
    try (NDManager inner = parent.newSubManager()) {
      for (int i = 0; i < rounds; i++) {
        scores.add(inner.create(i));
      }
      for (NDArray each : scores) {
        each.attach(parent);
      }
    }
    return scores;
  }

  static float sumOfOpen(NDManager parent, int rounds) {
    float sum = 0;
    List<NDArray> open = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      open.add(parent.create(i));
    }
    Iterator<NDArray> it = open.iterator();
    while (it.hasNext()) {
      NDArray each = it.next();
      sum += each.getInt();
      each.close();
    }
    return sum;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      for (NDArray each : attached(manager, 3)) {
        System.out.println(each.getFloat());
      }
      for (NDArray each : returned(manager, 3)) {
        System.out.println(each.getInt());
      }
      List<NDManager> managers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        managers.add(NDManager.newBaseManager());
      }
      for (NDManager each : managers) {
        each.close();
      }
      System.out.println(sumOfOpen(manager, 4));
    }
  }
}
