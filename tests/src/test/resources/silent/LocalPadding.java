package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Pads batches of rows and joins them. */
public final class LocalPadding {
  private LocalPadding() {}

  static NDArray pad(NDManager manager, int longest, int... lengths) {
    NDList rows = new NDList();
    for (int length : lengths) {
      NDArray row = manager.ones(new Shape(length));
      rows.add(row.concat(manager.zeros(new Shape(longest - length)), 0));
    }
    return NDArrays.stack(rows);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray first = pad(manager, 5, 3, 5, 4);
      NDArray second = pad(manager, 5, 1, 2);
      NDArray all = first.concat(second, 0);
      System.out.println(all);
    }
  }
}
