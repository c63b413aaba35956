package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv1d;

/**
 * Smooths sensor readings with a convolution over time.
 *
 * <p>Row 45, W57423915, W64277744, W43396572. Corrected; wrong was: the readings have no feature
 * axis.
 */
public final class Row045SensorConvolution {
  private final NDArray filters;

  Row045SensorConvolution(NDManager manager, int count, int width) {
    filters = manager.ones(new Shape(count, 1, width)).div(width);
  }

  NDArray smooth(NDArray readings) {
    return Conv1d.conv1d(readings.expandDims(1), filters).singletonOrThrow();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray readings = manager.randomUniform(0f, 30f, new Shape(16, 96));
      Row045SensorConvolution layer = new Row045SensorConvolution(manager, 4, 5);
      System.out.println(layer.smooth(readings).max());
    }
  }
}
