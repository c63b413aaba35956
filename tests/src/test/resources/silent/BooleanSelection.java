package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The number of selected rows is known only at run time. */
public final class BooleanSelection {
  private BooleanSelection() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.randomNormal(new Shape(30, 4));
      NDArray keep = x.get(":, 0").gt(0f);
      NDArray kept = x.get(keep);
      NDArray weights = manager.ones(new Shape(kept.getShape().get(0), 1));
      System.out.println(kept.mul(weights).sum(new int[] {0}));
    }
  }
}
