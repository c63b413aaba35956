package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The batch axis is left in when the trailing sizes are taken. */
public final class TrailingShape {
  private TrailingShape() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray batch = manager.randomNormal(new Shape(6, 2, 10));
      NDArray prototype = manager.randomNormal(new Shape(1, 2, 10));
      Shape trailing = batch.getShape().slice(0);
      Shape target = new Shape(batch.getShape().get(0)).addAll(trailing);
      NDArray copies = prototype.broadcast(target);
      NDArray joined = batch.concat(copies, 0); // BUG: shape.rank|shape.concat
      System.out.println(joined.getShape());
    }
  }
}
