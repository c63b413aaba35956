package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.function.Function;

/** Stages of preparation put together with andThen. */
public final class StageCompose {
  private StageCompose() {}

  static Function<NDArray, NDArray> scale(float by) {
    return x -> x.div(by);
  }

  static Function<NDArray, NDArray> planes() {
    return x -> x.transpose(2, 0, 1);
  }

  static Function<NDArray, NDArray> batch() {
    return x -> x.expandDims(0);
  }

  static Function<NDArray, NDArray> flatten(int features) {
    return x -> x.reshape(x.getShape().get(0), features);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Function<NDArray, NDArray> pipeline =
          scale(255f).andThen(planes()).andThen(batch()).andThen(flatten(3 * 32 * 32));
      NDArray x = pipeline.apply(manager.ones(new Shape(32, 32, 3)));
      System.out.println(x.matMul(manager.ones(new Shape(3 * 32 * 32, 10))).getShape());
    }
  }
}
