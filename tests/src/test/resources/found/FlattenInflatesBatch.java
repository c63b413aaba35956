package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The flattened width is too small, so the batch grows fourfold and the labels no longer fit. */
public final class FlattenInflatesBatch {
  private FlattenInflatesBatch() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      int batch = 6;
      NDArray features = manager.randomNormal(new Shape(batch, 8, 8, 64));
      NDArray flat = features.reshape(-1, 4 * 4 * 64);
      NDArray logits = flat.matMul(manager.randomNormal(new Shape(4 * 4 * 64, 10)));
      NDArray labels = manager.zeros(new Shape(batch, 10));
      System.out.println(logits.sub(labels).square().mean()); // BUG: shape.broadcast
    }
  }
}
