package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Each rank takes the branch that is written for it. */
public final class GuardedRank {
  private GuardedRank() {}

  static NDArray batched(NDArray image) {
    int rank = image.getShape().dimension();
    if (rank == 2) {
      image = image.expandDims(0);
      rank = 3;
    }
    if (rank == 3) {
      image = image.expandDims(0);
    }
    if (image.getShape().dimension() != 4) {
      throw new IllegalArgumentException("an image has two to four axes");
    }
    return image.transpose(0, 2, 3, 1);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(batched(manager.zeros(new Shape(6, 5))).getShape());
      System.out.println(batched(manager.zeros(new Shape(3, 6, 5))).getShape());
      System.out.println(batched(manager.zeros(new Shape(2, 3, 6, 5))).getShape());
    }
  }
}
