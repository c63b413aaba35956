package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Tables of all pairs that are wanted: distances, kernels, masks, positions. */
public final class PairwiseTables {
  private PairwiseTables() {}

  static NDArray squaredDistances(NDArray points) {
    NDArray squares = points.square().sum(new int[] {1}, true);
    NDArray products = points.matMul(points.transpose());
    return squares.add(squares.transpose()).sub(products.mul(2f));
  }

  static NDArray gaps(NDArray times) {
    return times.expandDims(1).sub(times).abs();
  }

  static NDArray gapsOfColumn(NDArray times) {
    NDArray column = times.reshape(-1, 1);
    NDArray row = times.reshape(1, -1);
    return column.sub(row).abs();
  }

  /** A column that a caller has made for this. */
  static NDArray outer(NDArray column, NDArray row) {
    return column.mul(row);
  }

  static NDArray both(NDArray mask) {
    return mask.expandDims(1).mul(mask.expandDims(2));
  }

  static NDArray causal(NDManager manager, int steps) {
    NDArray at = manager.arange(steps);
    return at.reshape(steps, 1).gte(at);
  }

  static NDArray sameLabel(NDArray labels) {
    return labels.expandDims(1).eq(labels);
  }

  /** As many classes as labels, by chance. */
  static NDArray oneHot(NDArray labelColumn, int classes) {
    return labelColumn.eq(labelColumn.getManager().arange(classes));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray points = manager.randomUniform(0, 1, new Shape(6, 2));
      NDArray times = manager.arange(6f);
      System.out.println(squaredDistances(points).getShape());
      System.out.println(gaps(times).sum().getFloat());
      System.out.println(gapsOfColumn(times).max().getFloat());
      System.out.println(outer(times.expandDims(1), times).getShape());
      System.out.println(outer(times.reshape(6, 1), times.reshape(1, 6)).getShape());
      System.out.println(both(manager.ones(new Shape(2, 5))).getShape());
      System.out.println(causal(manager, 4).toType(DataType.INT32, false).sum());
      NDArray column = manager.zeros(new Shape(10, 1), DataType.INT32);
      System.out.println(oneHot(column, 10).getShape());
      System.out.println(sameLabel(manager.create(new int[] {0, 1, 0})).getShape());
    }
  }

  /** Each of nothing with each is nothing. */
  static NDArray ofNothing(NDManager manager) {
    NDArray column = manager.create(new float[0], new Shape(0, 0, 1));
    NDArray row = manager.create(new float[0], new Shape(1, 0, 0));
    return column.gt(row);
  }
}
