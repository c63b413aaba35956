package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.stream.Collectors;

/** Columns of a table become one matrix. */
public final class StreamedFeatures {
  record Column(String name, float[] values, boolean categorical) {}

  private final NDManager manager;

  StreamedFeatures(NDManager manager) {
    this.manager = manager;
  }

  private NDArray encode(Column column) {
    NDArray values = manager.create(column.values());
    return column.categorical() ? values.toType(DataType.INT32, false).oneHot(4) : values.expandDims(1);
  }

  NDArray matrix(List<Column> columns) {
    NDList encoded =
        columns.stream().map(this::encode).collect(Collectors.toCollection(NDList::new));
    return NDArrays.concat(encoded, 1);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      List<Column> table =
          List.of(
              new Column("colour", new float[] {0, 1, 3}, true),
              new Column("weight", new float[] {0.5f, 1.5f, 2.5f}, false));
      System.out.println(new StreamedFeatures(manager).matrix(table).getShape());
    }
  }
}
