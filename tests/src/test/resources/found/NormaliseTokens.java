package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The mean over the last axis drops it. */
public final class NormaliseTokens {
  private static final float EPSILON = 1e-5f;
  private final NDArray scale;
  private final NDArray shift;

  NormaliseTokens(NDManager manager, long width) {
    scale = manager.ones(new Shape(width));
    shift = manager.zeros(new Shape(width));
  }

  NDArray apply(NDArray x) {
    NDArray mean = x.mean(new int[] {-1});
    NDArray centred = x.sub(mean); // BUG: shape.broadcast
    NDArray variance = centred.square().mean(new int[] {-1}, true);
    return centred.div(variance.add(EPSILON).sqrt()).mul(scale).add(shift);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray tokens = manager.randomNormal(new Shape(4, 10, 24));
      System.out.println(new NormaliseTokens(manager, 24).apply(tokens).getShape());
    }
  }
}
