package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A configuration record is read for the wrong layer. */
public final class RecordConfig {
  private RecordConfig() {}

  record Config(int in, int hidden, int out) {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Config config = new Config(10, 24, 3);
      NDArray w1 = manager.ones(new Shape(config.in(), config.hidden()));
      NDArray w2 = manager.ones(new Shape(config.in(), config.out()));
      NDArray x = manager.ones(new Shape(2, config.in()));
      System.out.println(x.matMul(w1).matMul(w2)); // BUG: shape.matmul
    }
  }
}
