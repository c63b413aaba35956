package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The channels are no multiple of the squared factor. */
public final class PixelShuffle {
  private PixelShuffle() {}

  static NDArray shuffle(NDArray x, int factor) {
    Shape s = x.getShape();
    long channels = s.get(1) / (factor * factor);
    return x.reshape(s.get(0), channels, factor, factor, s.get(2), s.get(3)) // BUG: shape.reshape
        .transpose(0, 1, 4, 2, 5, 3)
        .reshape(s.get(0), channels, s.get(2) * factor, s.get(3) * factor);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(shuffle(manager.ones(new Shape(2, 12, 4, 6)), 3).getShape());
    }
  }
}
