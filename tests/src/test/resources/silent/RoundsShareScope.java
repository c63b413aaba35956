package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Monte Carlo rounds with a scope each; the last one is closed after the loop. */
public final class RoundsShareScope {
  private RoundsShareScope() {}

  static float estimate(NDManager parent, int rounds) {
    NDManager scope = parent.newSubManager();
    float inside = 0f;
    for (int round = 0; round < rounds; round++) {
      NDArray points = scope.randomUniform(0f, 1f, new Shape(64, 2));
      NDArray distance = points.square().sum(new int[] {1});
      inside += distance.lte(1f).countNonzero().getLong();
      scope.close();
      scope = parent.newSubManager();
    }
    scope.close();
    return 4f * inside / (64f * rounds);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(estimate(manager, 10));
    }
  }
}
