package scorecard.controls;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Upsamples logits to the shape of the labels.
 *
 * <p>Control C29, K. The target shape is read off another array.
 */
public final class C29ShapeOfAnother {
  private C29ShapeOfAnother() {}

  static NDArray like(NDArray flat, NDArray other) {
    return flat.reshape(other.getShape());
  }

  static NDArray difference(NDArray predicted, NDArray labels) {
    NDArray flat = labels.flatten();
    NDArray restored = like(flat.mul(2), labels);
    Shape shape = labels.getShape();
    NDArray zeros = labels.getManager().zeros(shape.slice(1)).expandDims(0);
    return predicted.sub(restored).add(zeros.broadcast(shape));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray labels = manager.randomUniform(0f, 1f, new Shape(4, 6, 2));
      System.out.println(difference(labels.mul(2), labels).sum());
    }
  }
}
