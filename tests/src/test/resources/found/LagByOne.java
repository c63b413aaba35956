package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A series is compared with its own shorter tail. */
public final class LagByOne {
  private LagByOne() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray prices = manager.randomUniform(1f, 2f, new Shape(250));
      NDArray tail = prices.get("1:");
      System.out.println(tail.div(prices).sub(1f)); // BUG: shape.broadcast
    }
  }
}
