package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** The lag is two on one side and one on the other. */
public final class Differences {
  private Differences() {}

  static NDArray difference(NDArray series, int lag) {
    String later = "%d:".formatted(lag);
    String earlier = ":-%d".formatted(lag + 1);
    return series.get(later).sub(series.get(earlier)); // BUG: shape.broadcast
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray series = manager.arange(50f).square();
      System.out.println(difference(series, 1).getShape());
    }
  }
}
