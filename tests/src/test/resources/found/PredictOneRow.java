package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** One row of eight features is taken as eight rows. */
public final class PredictOneRow {
  private PredictOneRow() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray weight = manager.randomNormal(new Shape(8, 1));
      NDArray table = manager.randomNormal(new Shape(20, 8));
      NDArray row = table.get(3).expandDims(1);
      System.out.println(row.matMul(weight)); // BUG: shape.matmul
    }
  }
}
