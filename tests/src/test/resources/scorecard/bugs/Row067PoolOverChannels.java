package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;

/**
 * Global average pooling before a dense layer.
 *
 * <p>Row 67, K. Wrong: the mean goes over the channels, not over the two spatial axes.
 */
public final class Row067PoolOverChannels {
  private final NDArray dense;

  Row067PoolOverChannels(NDManager manager, int channels, int classes) {
    dense = manager.randomNormal(new Shape(channels, classes));
  }

  static NDArray globalPool(NDArray maps) {
    return maps.mean(new int[] {1});
  }

  NDArray classify(NDArray maps) {
    NDArray pooled = globalPool(Activation.relu(maps));
    return pooled.matMul(dense).softmax(-1); // BUG: shape.matmul
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row067PoolOverChannels head = new Row067PoolOverChannels(manager, 64, 10);
      NDArray maps = manager.randomNormal(new Shape(8, 64, 7, 7));
      System.out.println(head.classify(maps).getShape());
    }
  }
}
