package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A slice may end behind the last row. */
public final class SliceBeyondEnd {
  private SliceBeyondEnd() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(5, 2));
      NDArray head = x.get("0:10");
      System.out.println(head.add(x));
      System.out.println(x.get("7:9").getShape());
    }
  }
}
