package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;

/**
 * A convolution, then a dense head.
 *
 * <p>Row 25, W45212271. Corrected; wrong was: the head's weight is sized by the input image, not by
 * the output of the convolution.
 */
public final class Row025InputSizedHead {
  private static final int FILTERS = 8;

  private final NDArray kernel;
  private final NDArray head;

  Row025InputSizedHead(NDManager manager, Shape image) {
    long height = image.get(1);
    long width = image.get(2);
    kernel = manager.randomNormal(new Shape(FILTERS, image.get(0), 3, 3));
    head = manager.randomNormal(new Shape(FILTERS * (height - 2) * (width - 2), 10));
  }

  NDArray forward(NDArray images) {
    NDArray maps = Activation.relu(Conv2d.conv2d(images, kernel).singletonOrThrow());
    NDArray flat = maps.reshape(images.getShape().get(0), -1);
    return flat.matMul(head);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Shape image = new Shape(1, 28, 28);
      Row025InputSizedHead net = new Row025InputSizedHead(manager, image);
      NDArray batch = manager.randomUniform(0f, 1f, new Shape(4).addAll(image));
      System.out.println(net.forward(batch).getShape());
    }
  }
}
