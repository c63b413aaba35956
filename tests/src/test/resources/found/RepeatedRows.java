package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Repeating along the wrong axis. */
public final class RepeatedRows {
  private RepeatedRows() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray query = manager.ones(new Shape(1, 8));
      NDArray documents = manager.ones(new Shape(20, 8));
      NDArray many = query.repeat(1, 20);
      System.out.println(documents.sub(many).norm()); // BUG: shape.broadcast
    }
  }
}
