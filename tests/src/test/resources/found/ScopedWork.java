package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.function.Function;

/** Work in a scope that ends with it; one piece of work hands out an array of the scope. */
public final class ScopedWork {
  private ScopedWork() {}

  static <T> T scoped(NDManager parent, Function<NDManager, T> work) {
    try (NDManager scope = parent.newSubManager()) {
      return work.apply(scope);
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray table = manager.randomUniform(0, 1, new Shape(12, 5));
      long rows = scoped(manager, scope -> scope.from(table).size(0));
      NDArray mean =
          scoped(
              manager,
              scope -> {
                NDArray copy = scope.create(table.toFloatArray(), new Shape(rows, 5));
                return copy.mean(new int[] {0});
              });
      System.out.println(table.sub(mean).abs().max().getFloat()); // BUG: memory.use-after-close
    }
  }
}
