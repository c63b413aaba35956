package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Flattens images for a dense layer.
 *
 * <p>Row 39, K. Corrected; wrong was: two sizes are left open.
 */
public final class Row039TwoUnknowns {
  private Row039TwoUnknowns() {}

  static NDArray flatten(NDArray images) {
    return images.reshape(images.size(0), -1);
  }

  static NDArray normalise(NDArray images) {
    NDArray flat = flatten(images);
    NDArray mean = flat.mean(new int[] {1}, true);
    return flat.sub(mean);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(normalise(manager.ones(new Shape(6, 5, 5))).getShape());
    }
  }
}
