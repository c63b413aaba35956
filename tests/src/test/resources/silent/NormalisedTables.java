package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Square tables divided by what their rows and columns give. */
public final class NormalisedTables {
  private NormalisedTables() {}

  static NDArray rowsToOne(NDArray table) {
    return table.div(table.sum(new int[] {1}, true));
  }

  static NDArray columnsToOne(NDArray table) {
    return table.div(table.sum(new int[] {0}));
  }

  static NDArray bothSides(NDArray links) {
    NDArray degree = links.sum(new int[] {1}).sqrt();
    return links.div(degree).div(degree.expandDims(1));
  }

  static NDArray correlation(NDArray covariance) {
    NDArray deviation = covariance.mul(covariance).sum(new int[] {1}).sqrt().sqrt();
    NDArray outer = deviation.reshape(-1, 1).mul(deviation);
    return covariance.div(outer);
  }

  static NDArray withBias(NDArray rows, NDArray bias) {
    return rows.add(bias);
  }

  static NDArray centred(NDArray rows) {
    return rows.sub(rows.mean(new int[] {0}));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray table = manager.randomUniform(1, 2, new Shape(4, 4));
      System.out.println(rowsToOne(table).sum().getFloat());
      System.out.println(columnsToOne(table).sum().getFloat());
      System.out.println(bothSides(table).getShape());
      System.out.println(correlation(table).getShape());
      System.out.println(withBias(table, manager.arange(4f)).getShape());
      System.out.println(centred(table).getShape());
    }
  }
}
