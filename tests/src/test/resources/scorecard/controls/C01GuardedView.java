package scorecard.controls;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Groups values by fours after a check.
 *
 * <p>Control C1, X22. The guard makes the count a multiple of four.
 */
public final class C01GuardedView {
  private C01GuardedView() {}

  static NDArray quads(NDArray values) {
    long n = values.getShape().get(0);
    if (n % 4 == 0) {
      return values.reshape(-1, 4).mean(new int[] {1});
    }
    return values.get(":1");
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      for (int n : new int[] {12, 10, 4}) {
        System.out.println(quads(manager.ones(new Shape(n))));
      }
    }
  }
}
