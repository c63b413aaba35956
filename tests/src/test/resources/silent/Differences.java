package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** Differences of a series. */
public final class Differences {
  private Differences() {}

  static NDArray difference(NDArray series, int lag) {
    String later = "%d:".formatted(lag);
    String earlier = ":-%d".formatted(lag);
    return series.get(later).sub(series.get(earlier));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray series = manager.arange(50f).square();
      System.out.println(difference(series, 1).getShape());
    }
  }
}
