package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A helper with varargs joins columns of different height. */
public final class VarargsJoin {
  private VarargsJoin() {}

  private static NDArray columns(NDArray... arrays) {
    return NDArrays.concat(new NDList(arrays), 1); // BUG: shape.concat
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray age = manager.ones(new Shape(30, 1));
      NDArray income = manager.ones(new Shape(30, 1));
      NDArray zip = manager.ones(new Shape(29, 4));
      System.out.println(columns(age, income, zip));
    }
  }
}
