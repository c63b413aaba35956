package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Every row of the batch starts from the same state, and so is one row. */
public final class StretchedInPlace {
  private StretchedInPlace() {}

  static NDArray drift(NDManager manager, NDArray start, int batch) {
    NDArray states = start.broadcast(new Shape(batch, 3));
    return states.addi(manager.randomNormal(new Shape(batch, 3))); // BUG: layout.repeated
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(drift(manager, manager.zeros(new Shape(3)), 8).getShape());
    }
  }
}
