package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.shapeproof.annotations.Shape;

/** A declared layer of flat rows. */
public final class FlattenContract {
  private FlattenContract() {}

  static NDArray logits(@Shape("b, 784") NDArray images, @Shape("784, 10") NDArray weight) {
    return images.matMul(weight);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray images = manager.ones(shape(16, 28, 28));
      NDArray weight = manager.zeros(shape(784, 10));
      NDArray out = logits(images.reshape(16, 28 * 28), weight);
      System.out.println(out.getShape());
    }
  }

  private static ai.djl.ndarray.types.Shape shape(long... sizes) {
    return new ai.djl.ndarray.types.Shape(sizes);
  }
}
