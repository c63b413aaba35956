package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.function.Function;

/** A lambda captures the wrong weight. */
public final class LambdaLayer {
  private LambdaLayer() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray narrow = manager.ones(new Shape(4, 2));
      NDArray wide = manager.ones(new Shape(16, 2));
      Function<NDArray, NDArray> head = x -> x.matMul(narrow); // BUG: shape.matmul
      NDArray features = manager.ones(new Shape(3, 16));
      System.out.println(head.apply(features).add(wide.sum()));
    }
  }
}
