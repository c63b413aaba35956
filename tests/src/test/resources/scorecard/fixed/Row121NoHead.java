package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.pooling.Pool;

/**
 * Trains a convolutional classifier.
 *
 * <p>Row 121, W59416289. Corrected; wrong was: the feature maps are used as predictions, without a
 * head.
 */
public final class Row121NoHead {
  private final NDArray kernel;
  private final NDArray head;

  Row121NoHead(NDManager manager) {
    kernel = manager.randomNormal(new Shape(16, 3, 3, 3));
    head = manager.randomNormal(new Shape(16, 10));
  }

  NDArray features(NDArray images) {
    return Conv2d.conv2d(images, kernel).singletonOrThrow().maximum(0f);
  }

  NDArray predict(NDArray images) {
    return Pool.globalAvgPool2d(features(images)).matMul(head);
  }

  NDArray loss(NDArray images, NDArray target) {
    NDArray error = predict(images).sub(target);
    return error.square().mean();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row121NoHead model = new Row121NoHead(manager);
      NDArray images = manager.ones(new Shape(4, 3, 28, 28));
      System.out.println(model.loss(images, manager.zeros(new Shape(4, 10))));
    }
  }
}
