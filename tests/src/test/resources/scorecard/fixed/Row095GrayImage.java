package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Loads images, colour or gray, for a network of channels first.
 *
 * <p>Row 95, ZG-6. Corrected; wrong was: a gray image has no channel axis, so its width is taken
 * for the channels.
 */
public final class Row095GrayImage {
  private Row095GrayImage() {}

  static NDArray load(NDManager manager, String file) {
    boolean gray = file.endsWith(".pgm");
    return gray ? manager.zeros(new Shape(28, 30)) : manager.zeros(new Shape(28, 30, 3));
  }

  static NDArray forNetwork(NDArray image) {
    NDArray coloured = image.getShape().dimension() == 2 ? image.expandDims(2) : image;
    Shape shape = coloured.getShape();
    long channels = shape.getLastDimension();
    NDArray one = image.reshape(1, shape.get(0), shape.get(1), channels);
    return one.transpose(0, 3, 1, 2);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(forNetwork(load(manager, "cat.ppm")));
      System.out.println(forNetwork(load(manager, "digit.pgm")));
    }
  }
}
