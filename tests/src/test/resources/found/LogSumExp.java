package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The maximum is subtracted without its axis. */
public final class LogSumExp {
  private LogSumExp() {}

  static NDArray logSumExp(NDArray x, int axis) {
    NDArray max = x.max(new int[] {axis});
    NDArray shifted = x.sub(max); // BUG: shape.broadcast
    return shifted.exp().sum(new int[] {axis}).log().add(max);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray scores = manager.randomNormal(new Shape(6, 4));
      System.out.println(logSumExp(scores, 1));
    }
  }
}
