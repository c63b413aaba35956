package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Axes of size one are there to be broadcast. */
public final class SizeOneBroadcast {
  private SizeOneBroadcast() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray column = manager.arange(4f).reshape(4, 1);
      NDArray row = manager.arange(6f).reshape(1, 6);
      NDArray table = column.mul(row);
      NDArray mean = table.mean(new int[] {1}, true);
      NDArray bias = manager.ones(new Shape(6));
      System.out.println(table.sub(mean).add(bias).mul(manager.create(2f)));
    }
  }
}
