package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** A feature is dropped, the weights still expect it. */
public final class CalendarFeatures {
  enum Field {
    HOUR(24),
    WEEKDAY(7),
    MONTH(12);

    final int values;

    Field(int values) {
      this.values = values;
    }
  }

  private CalendarFeatures() {}

  static NDArray encode(NDArray column, Field field) {
    return column.oneHot(field.values);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray hours = manager.zeros(new Shape(50), DataType.INT64);
      NDArray days = manager.ones(new Shape(50), DataType.INT64);
      NDArray x = encode(hours, Field.HOUR).concat(encode(days, Field.WEEKDAY), 1);
      int width = Field.HOUR.values + Field.MONTH.values;
      NDArray weights = manager.zeros(new Shape(width, 1));
      System.out.println(x.matMul(weights)); // BUG: shape.matmul
    }
  }
}
