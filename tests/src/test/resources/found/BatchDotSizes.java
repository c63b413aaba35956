package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Two batches of different length are multiplied pairwise. */
public final class BatchDotSizes {
  private BatchDotSizes() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray queries = manager.randomNormal(new Shape(8, 10, 16));
      NDArray keys = manager.randomNormal(new Shape(4, 16, 10));
      System.out.println(queries.batchMatMul(keys)); // BUG: shape.matmul
    }
  }
}
