package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Trials are scored by a stream; the layers of each do not fit one another. */
public final class BestOfTrials {
  record Trial(int hidden, int layers) {}

  private BestOfTrials() {}

  static List<NDArray> net(NDManager manager, Trial trial, int in, int out) {
    List<NDArray> weights = new ArrayList<>();
    int width = in;
    for (int i = 0; i < trial.layers(); i++) {
      weights.add(manager.randomNormal(new Shape(width, trial.hidden())));
      width = trial.hidden();
    }
    weights.add(manager.randomNormal(new Shape(in, out)));
    return weights;
  }

  static double score(NDManager manager, Trial trial, NDArray x) {
    NDArray h = x;
    for (NDArray w : net(manager, trial, 7, 2)) {
      h = h.matMul(w).tanh(); // BUG: shape.matmul
    }
    return h.square().mean().getFloat();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.randomNormal(new Shape(20, 7));
      List<Trial> trials =
          IntStream.iterate(8, n -> 2 * n)
              .limit(3)
              .mapToObj(n -> new Trial(n, 2))
              .collect(Collectors.toList());
      double size = trials.stream().mapToDouble(trial -> trial.hidden() * 1.0).average().orElse(0);
      Trial best =
          trials.stream()
              .min(Comparator.comparingDouble(trial -> score(manager, trial, x)))
              .orElseThrow();
      System.out.println(best.layers() + " " + size);
    }
  }
}
