package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Rows are padded to the longest and cut to the shortest one, as streams find them. */
public final class PaddedToLongest {
  private PaddedToLongest() {}

  private static NDArray padded(NDManager manager, int... lengths) {
    int width = Arrays.stream(lengths).max().orElse(1);
    NDList rows = new NDList();
    for (int length : lengths) {
      NDArray row = manager.ones(new Shape(length));
      rows.add(row.concat(manager.zeros(new Shape(width - length))));
    }
    return rows.isEmpty() ? manager.zeros(new Shape(1, width)) : NDArrays.stack(rows);
  }

  private static NDArray cut(NDArray rows, long... lengths) {
    long shortest = LongStream.of(lengths).min().orElseThrow();
    return rows.get(":, :{}", shortest);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray rows = padded(manager, 3, 5, 2);
      System.out.println(rows.add(manager.ones(new Shape(3, 5))));
      System.out.println(cut(rows, 3, 5, 2).add(manager.ones(new Shape(3, 2))));
      System.out.println(padded(manager).add(manager.ones(new Shape(1, 1))));
      int[] drawn = IntStream.range(0, 3 + args.length).map(i -> i + 1).toArray();
      NDArray more = padded(manager, drawn);
      System.out.println(more.sub(more.mean(new int[] {1}, true)));
    }
  }
}
