package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Compares a generated image with its target.
 *
 * <p>Row 63, X18, G. Wrong: the generator's last step swaps height and width, which only square
 * images stand.
 */
public final class Row063SwappedSides {

  record Size(int height, int width) {}

  private Row063SwappedSides() {}

  static NDArray generate(NDManager manager, int batch, Size size) {
    NDArray noise = manager.randomNormal(new Shape(batch, size.height(), size.width(), 3));
    return noise.transpose(0, 3, 2, 1).tanh();
  }

  static NDArray distance(NDArray image, NDArray target) {
    return image.sub(target).abs().mean(); // BUG: shape.broadcast
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Size size = new Size(48, 64);
      NDArray target = manager.zeros(new Shape(2, 3, size.height(), size.width()));
      System.out.println(distance(generate(manager, 2, size), target));
    }
  }
}
