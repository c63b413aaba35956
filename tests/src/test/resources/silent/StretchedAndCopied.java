package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** What was stretched is copied first, or changed out of place. */
public final class StretchedAndCopied {
  private StretchedAndCopied() {}

  static NDArray drift(NDManager manager, NDArray start, int batch) {
    NDArray states = start.broadcast(new Shape(batch, 3)).duplicate();
    return states.addi(manager.randomNormal(new Shape(batch, 3)));
  }

  static NDArray shifted(NDArray start, int batch) {
    NDArray wide = start.broadcast(new Shape(batch, 3));
    NDArray moved = wide.add(1);
    moved.muli(2);
    return moved.add(wide);
  }

  static NDArray same(NDArray start) {
    return start.broadcast(new Shape(3)).addi(1);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray start = manager.zeros(new Shape(3));
      System.out.println(drift(manager, start, 8).getShape());
      System.out.println(shifted(start, 8).getShape());
      System.out.println(same(start).getShape());
    }
  }
}
