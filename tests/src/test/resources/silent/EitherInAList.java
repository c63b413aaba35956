package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/** Lists that hold one of two arrays of different rank, used where it is the right one. */
public final class EitherInAList {
  private EitherInAList() {}

  static NDArray madeWith(NDManager manager, boolean flat) {
    NDArray x = flat ? manager.ones(new Shape(3, 5)) : manager.ones(new Shape(1, 3, 5));
    NDList all = new NDList(x, manager.ones(new Shape(3, 5)));
    return flat ? NDArrays.stack(all) : x;
  }

  static NDArray listed(NDManager manager, boolean flat) {
    NDArray x = flat ? manager.ones(new Shape(3, 5)) : manager.ones(new Shape(1, 3, 5));
    List<NDArray> all = List.of(x, manager.ones(new Shape(3, 5)));
    return flat ? all.get(0).add(all.get(1)).reshape(15) : x;
  }

  static NDArray added(NDManager manager, boolean flat) {
    NDArray x = flat ? manager.ones(new Shape(3, 5)) : manager.ones(new Shape(1, 3, 5));
    NDList all = new NDList();
    all.add(x);
    List<NDArray> same = new ArrayList<>();
    same.add(x);
    return flat ? NDArrays.stack(all).reshape(3 * 5 * same.size()) : x;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      for (boolean flat : new boolean[] {true, false}) {
        System.out.println(madeWith(manager, flat).getShape());
        System.out.println(listed(manager, flat).getShape());
        System.out.println(added(manager, flat).getShape());
      }
    }
  }
}
