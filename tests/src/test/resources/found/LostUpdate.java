package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Descends along a gradient. */
public final class LostUpdate {
  private static final float RATE = 0.1f;

  private final NDArray weights;

  LostUpdate(NDArray weights) {
    this.weights = weights;
  }

  private NDArray step(NDArray gradient) {
    return gradient.mul(RATE);
  }

  void descend(NDArray gradient) {
    weights.sub(step(gradient)); // BUG: result.dropped (silent: the weights stay as they were)
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      LostUpdate model = new LostUpdate(manager.ones(new Shape(4, 3)));
      for (int round = 0; round < 10; round++) {
        model.descend(manager.ones(new Shape(4, 3)));
      }
      System.out.println(model.weights.getFloat(0, 0));
    }
  }
}
