package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Rows are looked up by a matrix of ids. */
public final class EmbeddingLookup {
  private EmbeddingLookup() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray table = manager.ones(new Shape(100, 12));
      NDArray ids = manager.create(new long[][] {{1, 5, 7}, {2, 0, 99}});
      NDArray embedded = table.get(ids.flatten()).reshape(ids.getShape().addAll(new Shape(12)));
      System.out.println(embedded.add(manager.ones(new Shape(3, 12))).getShape());
    }
  }
}
