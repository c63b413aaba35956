package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** Twenty-four elements do not fill five by five. */
public final class ReshapeCount {
  private ReshapeCount() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.arange(24f);
      System.out.println(x.reshape(5, 5)); // BUG: shape.reshape
    }
  }
}
