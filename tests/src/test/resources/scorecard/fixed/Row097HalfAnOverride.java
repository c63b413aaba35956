package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * A classifier whose image size comes from a configuration.
 *
 * <p>Row 97, ZG-7. Corrected; wrong was: the height is overridden, the width keeps its default.
 */
public final class Row097HalfAnOverride {

  /** Sizes with defaults. */
  static final class Config {
    private int height = 64;
    private int width = 64;

    Config height(int value) {
      height = value;
      return this;
    }

    Config width(int value) {
      width = value;
      return this;
    }

    int pixels() {
      return height * width;
    }
  }

  private final NDArray weight;

  Row097HalfAnOverride(NDManager manager, Config config) {
    weight = manager.randomNormal(new Shape(config.pixels(), 10));
  }

  NDArray logits(NDArray images) {
    return images.flatten(1, 2).matMul(weight);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Config config = new Config().height(28).width(28);
      Row097HalfAnOverride model = new Row097HalfAnOverride(manager, config);
      System.out.println(model.logits(manager.ones(new Shape(4, 28, 28))).getShape());
    }
  }
}
