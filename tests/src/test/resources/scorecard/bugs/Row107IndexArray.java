package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;

/**
 * Embeds a batch of sentences.
 *
 * <p>Row 107, X29. Wrong: one of the word numbers, 150, has no row in the table.
 */
public final class Row107IndexArray {
  private final NDArray table;

  Row107IndexArray(NDManager manager, int words) {
    table = manager.randomNormal(new Shape(words, 8));
  }

  NDArray embed(NDArray sentences) {
    SparseFormat dense = SparseFormat.DENSE;
    NDList vectors = Embedding.embedding(sentences, table, dense); // BUG: values.index
    return vectors.singletonOrThrow().mean(new int[] {1});
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray sentences = manager.create(new long[][] {{1, 150, 7}, {4, 4, 9}});
      System.out.println(new Row107IndexArray(manager, 100).embed(sentences));
    }
  }
}
