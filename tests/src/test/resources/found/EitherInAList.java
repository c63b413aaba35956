package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** One of two arrays, by a setting, in a list of arrays of the other one's rank. */
public final class EitherInAList {
  private EitherInAList() {}

  static NDArray stacked(NDManager manager, boolean batched) {
    NDArray x = batched ? manager.ones(new Shape(1, 3, 5)) : manager.ones(new Shape(3, 5));
    NDList all = new NDList(x, manager.ones(new Shape(3, 5)));
    return NDArrays.stack(all); // BUG: shape.rank
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(stacked(manager, args.length == 0).getShape());
    }
  }
}
