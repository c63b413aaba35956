package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Pools a sequence in one of several ways. */
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
      case FIRST -> states.get(":, 0, :");
    };
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray states = manager.randomNormal(new Shape(8, 20, 64));
      NDArray extra = manager.randomNormal(new Shape(8, 3));
      NDArray first = pool(states, Pooling.FIRST);
      NDArray features = first.concat(extra, 1);
      NDArray head = manager.randomNormal(new Shape(67, 2));
      System.out.println(features.matMul(head).softmax(1));
    }
  }
}
