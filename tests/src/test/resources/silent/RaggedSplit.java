package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A size that the count does not divide gives a short last part. */
public final class RaggedSplit {
  private RaggedSplit() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(10, 4));
      NDList parts = x.split(4, 0);
      NDArray last = parts.get(parts.size() - 1);
      System.out.println(parts.size() + " " + last.getShape());
      NDArray total = manager.zeros(new Shape(4));
      for (NDArray part : parts) {
        total = total.add(part.sum(new int[] {0}));
      }
      System.out.println(total);
    }
  }
}
