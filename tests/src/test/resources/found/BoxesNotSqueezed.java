package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Detections keep their batch axis when columns are read. */
public final class BoxesNotSqueezed {
  private BoxesNotSqueezed() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray boxes = manager.randomUniform(0f, 1f, new Shape(1, 500, 4));
      NDArray scores = manager.randomUniform(0f, 1f, new Shape(500));
      NDArray width = boxes.get(":, 2").sub(boxes.get(":, 0"));
      System.out.println(width.mul(scores)); // BUG: shape.broadcast
    }
  }
}
