package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The projection is split in two where three parts are meant. */
public final class QkvSplit {
  private QkvSplit() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      int width = 12;
      NDArray projected = manager.randomNormal(new Shape(5, 3L * width));
      NDList parts = projected.split(2, 1);
      NDArray query = parts.get(0);
      NDArray memory = manager.randomNormal(new Shape(7, width));
      System.out.println(query.matMul(memory.transpose())); // BUG: shape.matmul
    }
  }
}
