package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The head is cut once too often. */
public final class LagByTwo {
  private LagByTwo() {}

  private static NDArray returns(NDArray prices) {
    NDArray now = prices.get("1:");
    NDArray before = prices.get(":-2");
    return now.sub(before).div(before); // BUG: shape.broadcast
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(returns(manager.ones(new Shape(30))));
    }
  }
}
