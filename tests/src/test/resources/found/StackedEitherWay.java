package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** With a batch or without one: what stands in the list beside it has neither's rank. */
public final class StackedEitherWay {
  private StackedEitherWay() {}

  static NDArray both(NDManager manager, boolean batched) {
    NDArray x = manager.ones(new Shape(4, 5));
    NDArray y = batched ? x.expandDims(0) : x;
    NDArray z = y.tanh();
    NDList both = new NDList(z, manager.ones(new Shape(5)));
    return NDArrays.stack(both); // BUG: shape.rank
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(both(manager, args.length > 0));
    }
  }
}
