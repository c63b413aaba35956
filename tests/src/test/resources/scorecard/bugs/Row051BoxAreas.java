package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Keeps the boxes of an image that overlap the best one.
 *
 * <p>Row 51, W52328678. Wrong: the detector's boxes keep the batch axis.
 */
public final class Row051BoxAreas {

  record Detections(NDArray boxes, NDArray scores) {}

  private Row051BoxAreas() {}

  static Detections detect(NDManager manager) {
    return new Detections(
        manager.randomUniform(0f, 1f, new Shape(1, 500, 4)),
        manager.randomUniform(0f, 1f, new Shape(500)));
  }

  static NDArray suppress(NDArray boxes, NDArray scores) {
    NDArray height = boxes.get(":, 2").sub(boxes.get(":, 0"));
    NDArray width = boxes.get(":, 3").sub(boxes.get(":, 1"));
    NDArray weighted = height.mul(width).mul(scores); // BUG: shape.broadcast
    return weighted.argSort().get(":10");
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Detections found = detect(manager);
      System.out.println(suppress(found.boxes(), found.scores()));
    }
  }
}
