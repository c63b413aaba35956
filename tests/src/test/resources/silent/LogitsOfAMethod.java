package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The result of a method called logits is normalised over the classes. */
public final class LogitsOfAMethod {
  private final NDArray weights;

  LogitsOfAMethod(NDManager manager) {
    weights = manager.randomNormal(new Shape(6, 3));
  }

  NDArray logits(NDArray x) {
    return x.matMul(weights);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      LogitsOfAMethod model = new LogitsOfAMethod(manager);
      NDArray chances = model.logits(manager.ones(new Shape(4, 6))).softmax(1);
      System.out.println(chances.argMax(1));
    }
  }
}
