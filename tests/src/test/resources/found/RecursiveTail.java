package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/** Layers applied by recursion over the rest of the list. */
public final class RecursiveTail {
  static NDArray run(List<NDArray> layers, NDArray x) {
    if (layers.isEmpty()) {
      return x;
    }
    NDArray y = x.matMul(layers.get(0)); // BUG: shape.matmul
    return run(layers.subList(1, layers.size()), y);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      List<NDArray> layers =
          List.of(
              manager.ones(new Shape(6, 8)),
              manager.ones(new Shape(8, 3)),
              manager.ones(new Shape(4, 2)));
      System.out.println(run(layers, manager.ones(new Shape(2, 6))).getShape());
    }
  }
}
