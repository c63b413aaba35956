package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The diagonal of a wide matrix has the length of the short side. */
public final class DiagonalOfBatch {
  private DiagonalOfBatch() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray scores = manager.ones(new Shape(4, 6));
      NDArray positives = scores.diagonal();
      System.out.println(scores.sub(positives)); // BUG: shape.broadcast
    }
  }
}
