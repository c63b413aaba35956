package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rows that are stacked have lost their last column. */
public final class StreamedRows {
  private StreamedRows() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray table = manager.arange(60f).reshape(10, 6);
      List<NDArray> rows =
          IntStream.range(0, 4)
              .mapToObj(i -> table.get(i * 2).get(":5"))
              .collect(Collectors.toList());
      NDArray sample = NDArrays.stack(new NDList(rows));
      NDArray weight = manager.ones(new Shape(6, 2));
      System.out.println(sample.matMul(weight)); // BUG: shape.matmul
    }
  }
}
