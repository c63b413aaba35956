package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Statistics of another layer are used for normalisation. */
public final class NormStatistics {
  private static final Shape PER_CHANNEL = new Shape(1, 16, 1, 1);
  private final NDArray mean;
  private final NDArray scale;

  NormStatistics(NDManager manager) {
    mean = manager.zeros(PER_CHANNEL);
    scale = manager.ones(PER_CHANNEL);
  }

  NDArray apply(NDArray x) {
    return x.sub(mean).mul(scale); // BUG: shape.broadcast
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray features = manager.randomNormal(new Shape(2, 32, 9, 9));
      System.out.println(new NormStatistics(manager).apply(features));
    }
  }
}
