package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Picks a value of each row. */
public final class TemperatureTable {
  private TemperatureTable() {}

  static NDArray picked(NDArray table, NDArray choice) {
    NDArray index = choice.expandDims(1);
    NDArray values = table.gather(index, 1).squeeze();
    NDArray weights = table.getManager().ones(new Shape(table.getShape().get(0)));
    return values.dot(weights);
  }

  static NDArray compare(NDArray table, NDArray choice, NDArray expected) {
    NDArray index = choice.expandDims(1);
    return table.gather(index, 1).sub(expected);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray table = manager.randomNormal(new Shape(6, 4));
      NDArray choice = manager.zeros(new Shape(6), DataType.INT64);
      NDArray expected = manager.zeros(new Shape(6, 1));
      System.out.println(compare(table, choice, expected));
    }
  }
}
