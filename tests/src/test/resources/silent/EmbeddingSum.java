package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Sums of embeddings. */
public final class EmbeddingSum {
  private final NDArray words;
  private final NDArray positions;

  EmbeddingSum(NDManager manager, int vocabulary, int longest, int width) {
    words = manager.randomNormal(new Shape(vocabulary, width));
    positions = manager.randomNormal(new Shape(longest, width));
  }

  NDArray embed(NDArray tokens) {
    long length = tokens.getShape().get(1);
    NDArray vectors = words.get(tokens);
    return vectors.add(positions.get("0:{}", length));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      EmbeddingSum layer = new EmbeddingSum(manager, 1000, 64, 32);
      NDArray tokens = manager.zeros(new Shape(4, 20), DataType.INT64);
      System.out.println(layer.embed(tokens).getShape());
    }
  }
}
