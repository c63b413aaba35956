package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The best of many random projections; what is kept of each round belongs to its scope. */
public final class ScoresOutliveScope {
  private ScoresOutliveScope() {}

  static float spread(NDManager parent, NDArray points) {
    NDArray projected;
    try (NDManager scope = parent.newSubManager()) {
      NDArray direction = scope.randomNormal(new Shape(1, 8));
      projected = direction.matMul(points);
    }
    NDArray centred = projected.sub(projected.mean()); // BUG: memory.use-after-close
    return centred.square().mean().getFloat();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(spread(manager, manager.ones(new Shape(8, 20))));
    }
  }
}
