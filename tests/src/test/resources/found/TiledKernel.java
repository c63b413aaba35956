package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** The kernel is tiled before it is normalised along the wrong axis. */
public final class TiledKernel {
  private TiledKernel() {}

  static NDArray gaussian(NDManager manager, int size, double sigma) {
    NDArray x = manager.arange(size).toType(DataType.FLOAT32, false).sub((size - 1) / 2.0);
    NDArray g = x.square().div(-2 * sigma * sigma).exp();
    NDArray kernel = g.expandDims(1).mul(g.expandDims(0));
    return kernel.div(kernel.sum());
  }

  public static void main(String[] args) {
    int channels = 3;
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray kernel = gaussian(manager, 5, 1.2);
      NDArray weights = kernel.expandDims(0).repeat(0, channels);
      NDArray patch = manager.randomUniform(0, 1, new Shape(channels, 7, 7));
      System.out.println(weights.mul(patch).sum(new int[] {1, 2})); // BUG: shape.broadcast
    }
  }
}
