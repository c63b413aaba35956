package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Pairs two views of each image by the diagonals of a similarity matrix.
 *
 * <p>Row 37, P (SimCLR). Corrected; wrong was: the matrix of the last batch is smaller than two
 * full batches.
 */
public final class Row037ContrastiveLoss {
  private final int batchSize;

  Row037ContrastiveLoss(int batchSize) {
    this.batchSize = batchSize;
  }

  NDArray positives(NDArray first, NDArray second) {
    NDArray both = first.concat(second, 0);
    NDArray similarity = both.matMul(both.transpose());
    int offset = (int) first.getShape().get(0);
    NDArray above = similarity.diagonal(offset);
    NDArray below = similarity.diagonal(-offset);
    return above.concat(below).reshape(2L * offset, 1);
  }

  NDArray epoch(NDArray views, NDArray others) {
    long count = views.getShape().get(0);
    NDArray total = views.getManager().zeros(new Shape(1));
    for (long start = 0; start < count; start += batchSize) {
      long end = Math.min(start + batchSize, count);
      NDArray a = views.get("{}:{}", start, end);
      NDArray b = others.get("{}:{}", start, end);
      total = total.add(positives(a, b).sum(new int[] {0}));
    }
    return total;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray views = manager.randomNormal(new Shape(20, 16));
      NDArray others = manager.randomNormal(new Shape(20, 16));
      System.out.println(new Row037ContrastiveLoss(8).epoch(views, others));
    }
  }
}
