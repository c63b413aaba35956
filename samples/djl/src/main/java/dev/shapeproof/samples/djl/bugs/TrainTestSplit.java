package dev.shapeproof.samples.djl.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/** Shuffles a table, separates features from labels and holds a part back for testing. */
public final class TrainTestSplit {

  private static final int COLUMNS = 5;

  private TrainTestSplit() {}

  static NDList split(NDManager manager, NDArray table, double share) {
    long rows = table.getShape().get(0);
    NDArray order = manager.randomPermutation(rows);
    NDArray shuffled = table.get(order);
    long cut = (long) (rows * share);
    return new NDList(shuffled.get(new NDIndex(":{}", cut)), shuffled.get(new NDIndex("{}:", cut)));
  }

  static NDArray features(NDArray table) {
    return table.get(new NDIndex().addAllDim().addSliceDim(0, COLUMNS - 1));
  }

  static NDArray labels(NDArray table) {
    return table.get(":, {}", COLUMNS); // BUG: shape.index
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray table = manager.randomNormal(new Shape(150, COLUMNS));
      NDList parts = split(manager, table, 0.8);
      NDArray train = features(parts.get(0));
      NDArray target = labels(parts.get(0)).gt(0);
      System.out.println(train.getShape() + " " + target.getShape());
    }
  }
}
