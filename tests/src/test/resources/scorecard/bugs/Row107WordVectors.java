package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Looks up the vectors of words by their numbers.
 *
 * <p>Row 107, X29. Wrong: the table has 100 rows, a word has number 150.
 */
public final class Row107WordVectors {
  private final NDArray table;

  Row107WordVectors(NDManager manager, int words, int width) {
    table = manager.randomNormal(new Shape(words, width));
  }

  NDArray mean(int... ids) {
    NDArray sum = table.get(0).zerosLike();
    for (int id : ids) {
      sum = sum.add(table.get(id)); // BUG: shape.index
    }
    return sum.div(ids.length);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row107WordVectors vectors = new Row107WordVectors(manager, 100, 16);
      System.out.println(vectors.mean(12, 150, 3).getShape());
    }
  }
}
