package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The batch axis is added by the caller and again by the helper. */
public final class NewAxisTwice {
  private NewAxisTwice() {}

  private static NDArray withBatch(NDArray image) {
    return image.expandDims(0);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray image = manager.zeros(new Shape(3, 8, 8));
      NDArray batch = manager.zeros(new Shape(1, 3, 8, 8));
      NDArray single = withBatch(withBatch(image));
      System.out.println(batch.concat(single, 0)); // BUG: shape.concat|shape.rank
    }
  }
}
