package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The copied sizes are one too many for the new batch. */
public final class CopiedDims {
  private CopiedDims() {}

  static long[] withBatch(Shape shape, long batch) {
    long[] dims = new long[shape.dimension()];
    for (int i = 0; i < dims.length; i++) {
      dims[i] = shape.get(i);
    }
    dims[0] = batch;
    return dims;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray prototype = manager.zeros(new Shape(1, 3, 8, 8));
      NDArray flat = manager.arange(16 * 3 * 8 * 8).reshape(16, -1);
      long[] dims = withBatch(prototype.getShape(), 18);
      NDArray images = flat.reshape(dims); // BUG: shape.reshape
      System.out.println(images.getShape());
    }
  }
}
