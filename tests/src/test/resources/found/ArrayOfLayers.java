package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The sizes of an array of layers skip one. */
public final class ArrayOfLayers {
  private ArrayOfLayers() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      int[] sizes = {4, 8, 6, 2};
      NDArray[] layers = {
        manager.ones(new Shape(sizes[0], sizes[1])), manager.ones(new Shape(sizes[2], sizes[3]))
      };
      NDArray x = manager.ones(new Shape(5, sizes[0]));
      x = x.matMul(layers[0]);
      x = x.matMul(layers[1]); // BUG: shape.matmul
      System.out.println(x);
    }
  }
}
