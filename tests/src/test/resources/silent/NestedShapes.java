package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Shapes made from other shapes. */
public final class NestedShapes {
  private static final Shape PATCH = new Shape(3, 16, 16);

  private NestedShapes() {}

  static Shape batched(long batch, Shape item) {
    return new Shape(batch).addAll(item);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray patches = manager.zeros(batched(8, PATCH));
      long pixels = PATCH.size();
      NDArray flat = patches.reshape(8, pixels);
      System.out.println(flat.getShape());
    }
  }
}
