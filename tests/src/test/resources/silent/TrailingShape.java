package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Expands a prototype to a batch. */
public final class TrailingShape {
  private TrailingShape() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray batch = manager.randomNormal(new Shape(6, 2, 10));
      NDArray prototype = manager.randomNormal(new Shape(1, 2, 10));
      Shape trailing = batch.getShape().slice(1);
      Shape target = new Shape(batch.getShape().get(0)).addAll(trailing);
      NDArray copies = prototype.broadcast(target);
      NDArray joined = batch.concat(copies, 0);
      System.out.println(joined.getShape());
    }
  }
}
