package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;

/** One array that is written where many may stand; doubles that the same expression casts. */
public final class OneRowOfMany {
  static NDArray rows(NDManager manager, float[]... rows) {
    return manager.create(rows);
  }

  static NDArray centred(NDArray x, double[] mean) {
    return x.sub(x.getManager().create(mean)).div(2).toType(DataType.FLOAT32, false);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray w = manager.ones(new Shape(3, 2));
      NDArray one = centred(rows(manager, new float[] {1, 2, 3}), new double[] {1, 1, 1});
      System.out.println(one.matMul(w).sum().getFloat());
      List<float[]> listed = Arrays.asList(new float[] {4, 5, 6});
      System.out.println(manager.create(listed.get(0)).matMul(w).sum().getFloat());
    }
  }
}
