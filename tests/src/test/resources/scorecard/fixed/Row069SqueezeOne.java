package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/**
 * Scores queries in batches and takes the best answer of each.
 *
 * <p>Row 69, K. Corrected; wrong was: squeeze without an axis also drops a batch of one.
 */
public final class Row069SqueezeOne {
  private final NDArray answers;

  Row069SqueezeOne(NDArray answers) {
    this.answers = answers;
  }

  NDArray best(NDArray queries) {
    NDArray raw = queries.expandDims(1).matMul(answers.transpose());
    NDArray scores = raw.squeeze(1);
    return scores.argMax(1);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray answers = manager.randomNormal(new Shape(30, 8));
      NDArray queries = manager.randomNormal(new Shape(9, 8));
      Row069SqueezeOne search = new Row069SqueezeOne(answers);
      int batch = 4;
      for (int from = 0; from < 9; from += batch) {
        int to = Math.min(9, from + batch);
        System.out.println(search.best(queries.get(new NDIndex("{}:{}", from, to))));
      }
    }
  }
}
