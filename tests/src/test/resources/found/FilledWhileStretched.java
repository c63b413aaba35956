package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/** A row is stretched over a batch, and the first half of the batch is reset. */
public final class FilledWhileStretched {
  private FilledWhileStretched() {}

  static NDArray reset(NDArray row, int batch) {
    NDArray states = row.broadcast(new Shape(batch, 3));
    states.set(new NDIndex("{}, 0", 1), 7);
    states.set(new NDIndex("0:{}, :", batch / 2), 0); // BUG: layout.repeated
    return states;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(reset(manager.ones(new Shape(3)), 8).getShape());
    }
  }
}
