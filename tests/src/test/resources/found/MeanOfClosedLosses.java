package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Losses are collected for a mean, and each is closed with the manager of its batch. */
public final class MeanOfClosedLosses {
  private MeanOfClosedLosses() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray weights = manager.ones(new Shape(4));
      NDList losses = new NDList();
      for (int batch = 0; batch < 3; batch++) {
        try (NDManager scope = manager.newSubManager()) {
          NDArray rows = scope.ones(new Shape(8, 4));
          losses.add(rows.mul(weights).sum(new int[] {1}));
        }
      }
      NDArray all = NDArrays.stack(losses); // BUG: memory.use-after-close
      System.out.println(all.mean().getFloat());
    }
  }
}
