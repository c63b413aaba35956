package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The columns come from a stream over too few indices. */
public final class ChainedStream {
  private ChainedStream() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray table = manager.ones(new Shape(6, 5));
      NDArray first = table.get(":, 0:2");
      NDArray rest = table.get(":, 2:");
      System.out.println(first.mul(rest)); // BUG: shape.broadcast
    }
  }
}
