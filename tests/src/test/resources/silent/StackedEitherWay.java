package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** With a batch or without one: both parts of the list follow the same choice. */
public final class StackedEitherWay {
  private StackedEitherWay() {}

  static NDArray both(NDManager manager, boolean batched) {
    NDArray x = manager.ones(new Shape(4, 5));
    NDArray y = batched ? x.expandDims(0) : x;
    NDArray z = y.tanh();
    NDList both = new NDList(z, batched ? manager.ones(new Shape(1, 4, 5)) : x);
    return NDArrays.stack(both);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(both(manager, args.length > 0));
      System.out.println(both(manager, args.length == 0));
    }
  }
}
