package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;

/** Integers are cast before the mean. */
public final class MeanOfInts {
  private MeanOfInts() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray ids = manager.create(new long[] {4, 8, 15});
      NDArray mean = ids.toType(DataType.FLOAT32, false).mean();
      System.out.println(mean.getFloat() + " " + ids.sum().getLong());
    }
  }
}
