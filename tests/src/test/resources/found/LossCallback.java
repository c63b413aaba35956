package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.function.BiFunction;

/** The loss compares columns with rows. */
public final class LossCallback {
  private LossCallback() {}

  static float evaluate(
      NDArray x, NDArray y, NDArray w, BiFunction<NDArray, NDArray, NDArray> loss) {
    return loss.apply(x.matMul(w), y).getFloat();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.randomNormal(new Shape(30, 4));
      NDArray y = manager.randomNormal(new Shape(30, 2));
      NDArray w = manager.zeros(new Shape(4, 2));
      float loss = evaluate(x, y, w, (p, t) -> p.sub(t.transpose()).square().mean()); // BUG: shape.broadcast
      System.out.println(loss);
    }
  }
}
