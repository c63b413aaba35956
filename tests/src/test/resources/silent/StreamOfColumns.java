package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Columns picked by a stream are stacked again. */
public final class StreamOfColumns {
  private StreamOfColumns() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray table = manager.ones(new Shape(6, 5));
      NDList columns =
          IntStream.range(0, 5)
              .mapToObj(i -> table.get(":, {}", i))
              .collect(Collectors.toCollection(NDList::new));
      NDArray again = NDArrays.stack(columns, 1);
      System.out.println(again.sub(table));
    }
  }
}
