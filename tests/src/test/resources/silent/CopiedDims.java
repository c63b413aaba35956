package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Reshapes to sizes copied from another array. */
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
      long[] dims = withBatch(prototype.getShape(), 16);
      NDArray images = flat.reshape(dims);
      System.out.println(images.getShape());
    }
  }
}
