package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** One kind of pooling keeps the time axis. */
public final class PooledClassifier {
  enum Pooling {
    MEAN,
    MAX,
    FIRST
  }

  private PooledClassifier() {}

  static NDArray pool(NDArray states, Pooling pooling) {
    return switch (pooling) {
      case MEAN -> states.mean(new int[] {1});
      case MAX -> states.max(new int[] {1});
      case FIRST -> states.get(":, 0:1, :");
    };
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray states = manager.randomNormal(new Shape(8, 20, 64));
      NDArray extra = manager.randomNormal(new Shape(8, 3));
      NDArray first = pool(states, Pooling.FIRST);
      NDArray features = first.concat(extra, 1); // BUG: shape.rank|shape.concat
      NDArray head = manager.randomNormal(new Shape(67, 2));
      System.out.println(features.matMul(head).softmax(1));
    }
  }
}
