package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/**
 * Appends the rows of one table to another.
 *
 * <p>Row 101, X20. Corrected; wrong was: the tables have 3 and 5 columns.
 */
public final class Row101JoinTables {
  private Row101JoinTables() {}

  static NDArray append(List<NDArray> tables) {
    NDArray all = tables.get(0);
    for (NDArray table : tables.subList(1, tables.size())) {
      all = all.concat(table);
    }
    return all;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray january = manager.ones(new Shape(2, 3));
      NDArray february = manager.ones(new Shape(4, 3));
      System.out.println(append(List.of(january, february)).getShape());
    }
  }
}
