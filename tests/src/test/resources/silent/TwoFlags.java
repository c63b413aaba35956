package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Two options that no caller sets together. */
public final class TwoFlags {
  private TwoFlags() {}

  static NDArray head(NDArray hidden, boolean compact, boolean perToken) {
    if (compact) {
      hidden = hidden.mean(new int[] {1});
    }
    if (perToken) {
      hidden = hidden.get(":, :, 0");
    }
    return hidden;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray hidden = manager.ones(new Shape(2, 5, 8));
      System.out.println(head(hidden, true, false).getShape());
      System.out.println(head(hidden, false, true).getShape());
      System.out.println(head(hidden, false, false).getShape());
    }
  }
}
