package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Two batches of different length are compared by element. */
public final class MaximumOfBatches {
  private MaximumOfBatches() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray a = manager.randomNormal(new Shape(10, 3));
      NDArray b = manager.randomNormal(new Shape(12, 3));
      System.out.println(NDArrays.maximum(a, b)); // BUG: shape.broadcast
    }
  }
}
