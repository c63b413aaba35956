package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Pairs of views for a contrastive loss. */
public final class ContrastivePairs {
  private static final int BATCH = 64;

  private ContrastivePairs() {}

  static NDArray mask(NDManager manager, long rows) {
    return manager.eye((int) rows).mul(-1e9f);
  }

  static NDArray loss(NDManager manager, NDArray left, NDArray right) {
    NDArray both = left.concat(right, 0);
    NDArray similarity = both.matMul(both.transpose());
    long rows = both.getShape().get(0);
    return similarity.add(mask(manager, rows)).logSoftmax(1).mean().neg();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray data = manager.randomNormal(new Shape(100, 16));
      for (int from = 0; from < 100; from += BATCH) {
        int to = Math.min(100, from + BATCH);
        NDArray views = data.get(from + ":" + to);
        System.out.println(loss(manager, views, views.mul(0.9f)).getFloat());
      }
    }
  }
}
