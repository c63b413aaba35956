package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * One projection for query, key and value, then split.
 *
 * <p>Row 105, K. Corrected; wrong was: the projection is 3 * 60 wide and the places of the cuts are
 * those of 64.
 */
public final class Row105ProjectedParts {
  private static final int WIDTH = 64;

  private final NDArray projection;
  private final NDArray output;

  Row105ProjectedParts(NDManager manager) {
    projection = manager.randomNormal(new Shape(WIDTH, 3 * WIDTH));
    output = manager.randomNormal(new Shape(WIDTH, WIDTH));
  }

  NDArray attend(NDArray x) {
    NDList parts = x.matMul(projection).split(new long[] {WIDTH, 2 * WIDTH}, 2);
    NDArray query = parts.get(0);
    NDArray key = parts.get(1);
    NDArray value = parts.get(2);
    NDArray weights = query.matMul(key.swapAxes(1, 2)).softmax(-1);
    return weights.matMul(value).matMul(output);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row105ProjectedParts attention = new Row105ProjectedParts(manager);
      System.out.println(attention.attend(manager.ones(new Shape(2, 5, WIDTH))).getShape());
    }
  }
}
