package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Losses are collected for a mean, and each outlives the manager of its batch. */
public final class MeanOfKeptLosses {
  private MeanOfKeptLosses() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray weights = manager.ones(new Shape(4));
      NDList losses = new NDList();
      for (int batch = 0; batch < 3; batch++) {
        try (NDManager scope = manager.newSubManager()) {
          NDArray rows = scope.ones(new Shape(8, 4));
          NDArray loss = rows.mul(weights).sum(new int[] {1});
          loss.attach(manager);
          losses.add(loss);
        }
      }
      NDList some = new NDList();
      try (NDManager scope = manager.newSubManager()) {
        some.add(scope.ones(new Shape(8)));
        some.add(scope.zeros(new Shape(8)));
        System.out.println(NDArrays.stack(some).sum().getFloat());
      }
      some.clear();
      some.add(manager.ones(new Shape(8)));
      System.out.println(NDArrays.stack(some).sum().getFloat());
      System.out.println(NDArrays.stack(losses).mean().getFloat());
    }
  }
}
