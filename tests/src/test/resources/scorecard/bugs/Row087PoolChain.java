package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.pooling.Pool;

/**
 * Halves an image as often as the depth says.
 *
 * <p>Row 87, X27, W39376169, N. Wrong: the fifth pooling has nothing left to pool.
 */
public final class Row087PoolChain {
  private final int depth;

  Row087PoolChain(int depth) {
    this.depth = depth;
  }

  private static NDArray halve(NDArray x) {
    Shape two = new Shape(2, 2);
    return Pool.maxPool2d(x, two, two, new Shape(0, 0), false); // BUG: shape.conv
  }

  NDArray forward(NDArray x) {
    NDArray h = x;
    for (int level = 0; level < depth; level++) {
      h = halve(Activation.relu(h));
    }
    return h.flatten(1, -1);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row087PoolChain encoder = new Row087PoolChain(5);
      System.out.println(encoder.forward(manager.ones(new Shape(1, 3, 28, 28))).getShape());
    }
  }
}
