package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Only arrays of one shape can be stacked. */
public final class StackDifferent {
  private StackDifferent() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray small = manager.zeros(new Shape(32, 32));
      NDArray large = manager.zeros(new Shape(64, 64));
      System.out.println(NDArrays.stack(new NDList(small, large))); // BUG: shape.concat
    }
  }
}
