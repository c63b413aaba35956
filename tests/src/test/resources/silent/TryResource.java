package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The manager of each step is closed, its result is kept by another. */
public final class TryResource {
  private TryResource() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray total = manager.zeros(new Shape(3));
      for (int i = 0; i < 3; i++) {
        try (NDManager step = manager.newSubManager()) {
          NDArray part = step.ones(new Shape(4, 3)).sum(new int[] {0});
          NDArray next = total.add(part);
          next.attach(manager);
          total = next;
        }
      }
      System.out.println(total);
    }
  }
}
