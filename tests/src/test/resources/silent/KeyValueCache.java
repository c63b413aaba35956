package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The cache is null at first and grows by one step each time. */
public final class KeyValueCache {
  private NDArray cache;

  KeyValueCache() {}

  NDArray append(NDArray step) {
    if (cache == null) {
      cache = step;
    } else {
      cache = cache.concat(step, 1);
    }
    return cache;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      KeyValueCache keys = new KeyValueCache();
      for (int t = 0; t < 4; t++) {
        NDArray step = manager.ones(new Shape(2, 1, 8));
        NDArray all = keys.append(step);
        System.out.println(step.matMul(all.transpose(0, 2, 1)).getShape());
      }
    }
  }
}
