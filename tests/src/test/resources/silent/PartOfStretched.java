package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/** Parts of a stretched array in which each position is an element of its own. */
public final class PartOfStretched {
  private PartOfStretched() {}

  static NDArray marked(NDArray row, int which) {
    NDArray rows = row.broadcast(new Shape(4, 3));
    rows.set(new NDIndex("{}", which), 5);
    rows.set(new NDIndex("0:1, 1:"), 6);
    rows.set(new NDIndex("2:2"), 8);
    NDArray same = row.broadcast(new Shape(1, 3));
    same.set(new NDIndex(":"), 9);
    NDArray own = rows.duplicate();
    own.set(new NDIndex(":"), 1);
    return own;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(marked(manager.arange(3f), 2).getShape());
    }
  }
}
