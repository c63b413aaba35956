package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** One head for two kinds of features. */
public final class SharedHead {
  private final NDArray weight;

  SharedHead(NDManager manager, int in) {
    weight = manager.randomNormal(new Shape(in, 1));
  }

  NDArray score(NDArray features) {
    return features.matMul(weight).squeeze(1);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      SharedHead head = new SharedHead(manager, 128);
      NDArray users = manager.randomNormal(new Shape(10, 128));
      NDArray items = manager.randomNormal(new Shape(10, 128));
      NDArray a = head.score(users);
      NDArray b = head.score(items);
      System.out.println(a.sub(b));
    }
  }
}
