package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Multiplies each image of a batch by one square matrix.
 *
 * <p>Row 7, J36870792. Corrected; wrong was: batchMatMul wants the matrix once per image.
 */
public final class Row007ImageWeights {
  private static final int SIDE = 227;

  private final NDArray kernel;

  Row007ImageWeights(NDManager manager) {
    kernel = manager.randomNormal(new Shape(SIDE, SIDE));
  }

  NDArray apply(NDArray images) {
    long batch = images.getShape().get(0);
    return images.batchMatMul(kernel.expandDims(0).broadcast(new Shape(batch, SIDE, SIDE)));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row007ImageWeights layer = new Row007ImageWeights(manager);
      for (int batch : new int[] {4, 2}) {
        NDArray images = manager.randomUniform(0f, 1f, new Shape(batch, SIDE, SIDE));
        System.out.println(layer.apply(images).getShape());
      }
    }
  }
}
