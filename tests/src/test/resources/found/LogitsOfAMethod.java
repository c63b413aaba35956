package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The result of a method called logits is normalised over the batch. */
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
      NDArray x = manager.ones(new Shape(4, 6));
      NDArray chances = model.logits(x).softmax(0); // BUG: softmax.axis (silent: over the batch)
      System.out.println(chances.argMax(1));
    }
  }
}
