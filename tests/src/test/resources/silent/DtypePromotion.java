package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Element-wise operations promote, products are cast first. */
public final class DtypePromotion {
  private DtypePromotion() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray ints = manager.create(new int[] {1, 2, 3}, new Shape(1, 3));
      NDArray floats = manager.ones(new Shape(3, 2));
      NDArray sum = ints.add(floats.transpose());
      NDArray product = ints.toType(DataType.FLOAT32, false).matMul(floats);
      NDArray doubles = floats.toType(DataType.FLOAT64, false).mul(ints.transpose());
      System.out.println(sum.getDataType() + " " + product + " " + doubles.getDataType());
    }
  }
}
