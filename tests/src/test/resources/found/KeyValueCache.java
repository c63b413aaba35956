package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Null at first; a later step is joined along the batch. */
public final class KeyValueCache {
  private NDArray cache;

  KeyValueCache() {}

  NDArray append(NDArray step) {
    if (cache == null) {
      cache = step;
    } else {
      cache = cache.concat(step, 0); // BUG: shape.concat
    }
    return cache;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      KeyValueCache keys = new KeyValueCache();
      NDArray prompt = keys.append(manager.ones(new Shape(2, 6, 8)));
      NDArray all = keys.append(manager.ones(new Shape(2, 1, 8)));
      System.out.println(prompt.matMul(all.transpose(0, 2, 1)).getShape());
    }
  }
}
