package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.pooling.Pool;

/**
 * LeNet with plain functions.
 *
 * <p>Row 27, X06. Wrong: 16 * 5 * 5 holds for images of 28 pixels; these have 32.
 */
public final class Row027LeNet {
  private static final Shape ONE = new Shape(1, 1);
  private static final Shape TWO = new Shape(2, 2);

  private final NDArray conv1;
  private final NDArray conv2;
  private final NDArray fc;

  Row027LeNet(NDManager manager) {
    conv1 = manager.randomNormal(new Shape(6, 1, 5, 5));
    conv2 = manager.randomNormal(new Shape(16, 6, 5, 5));
    fc = manager.randomNormal(new Shape(16 * 5 * 5, 10));
  }

  private static NDArray pool(NDArray x) {
    return Pool.maxPool2d(x, TWO, TWO, new Shape(0, 0), false);
  }

  NDArray forward(NDArray x) {
    NDArray h = Conv2d.conv2d(x, conv1, null, ONE, new Shape(2, 2)).get(0);
    h = pool(Activation.relu(h));
    h = Conv2d.conv2d(h, conv2).get(0);
    h = pool(Activation.relu(h));
    h = h.flatten(1, -1);
    return h.matMul(fc); // BUG: shape.matmul
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row027LeNet net = new Row027LeNet(manager);
      System.out.println(net.forward(manager.ones(new Shape(2, 1, 32, 32))).getShape());
    }
  }
}
