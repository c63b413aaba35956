package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A column is broadcast without its second axis. */
public final class BroadcastTo {
  private BroadcastTo() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray lengths = manager.ones(new Shape(4));
      NDArray mask = lengths.broadcast(new Shape(4, 7)); // BUG: shape.broadcast
      System.out.println(mask);
    }
  }
}
