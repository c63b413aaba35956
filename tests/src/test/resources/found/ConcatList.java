package found;

import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** One array of the list has another width. */
public final class ConcatList {
  private ConcatList() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDList parts = new NDList();
      parts.add(manager.zeros(new Shape(10, 4)));
      parts.add(manager.zeros(new Shape(7, 4)));
      parts.add(manager.zeros(new Shape(4, 7)));
      System.out.println(NDArrays.concat(parts, 0)); // BUG: shape.concat
    }
  }
}
