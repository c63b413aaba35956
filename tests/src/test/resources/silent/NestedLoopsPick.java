package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** Every pixel is read with its own indices. */
public final class NestedLoopsPick {
  private NestedLoopsPick() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray image = manager.arange(12f).reshape(3, 4);
      float sum = 0;
      for (int y = 0; y < image.getShape().get(0); y++) {
        for (int x = 0; x < image.getShape().get(1); x++) {
          sum += image.getFloat(y, x);
        }
      }
      System.out.println(sum);
    }
  }
}
