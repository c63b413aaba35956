package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Global pooling runs over the channel axis as well. */
public final class PoolChannels {
  private PoolChannels() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray features = manager.randomNormal(new Shape(4, 64, 7, 7));
      NDArray head = manager.randomNormal(new Shape(64, 10));
      NDArray pooled = features.mean(new int[] {1}).mean(new int[] {1});
      System.out.println(pooled.matMul(head)); // BUG: shape.matmul
    }
  }
}
