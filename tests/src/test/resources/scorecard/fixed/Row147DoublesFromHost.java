package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * Scores rows that come from a database.
 *
 * <p>Row 147, K. Corrected; wrong was: the rows are doubles, the weights single precision.
 */
public final class Row147DoublesFromHost {
  private final NDArray weights;

  Row147DoublesFromHost(NDManager manager, int features) {
    weights = manager.randomUniform(-1f, 1f, new Shape(features, 2));
  }

  static NDArray load(NDManager manager, List<double[]> rows) {
    double[] flat = rows.stream().flatMapToDouble(Arrays::stream).toArray();
    NDArray table = manager.create(flat).reshape(rows.size(), -1);
    return table.toType(DataType.FLOAT32, false);
  }

  NDArray score(NDArray rows) {
    return rows.matMul(weights).softmax(1);
  }

  public static void main(String[] args) {
    List<double[]> rows = List.of(new double[] {1, 2, 3}, new double[] {4, 5, 6});
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(new Row147DoublesFromHost(manager, 3).score(load(manager, rows)));
    }
  }
}
