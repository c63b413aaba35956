import acme.nn.Heads;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The keys are not transposed, and 6 heads do not share 64 features. */
public final class WrongHeads {
  private WrongHeads() {}

  static NDArray scores(NDManager manager) {
    NDArray queries = Heads.split(manager.zeros(new Shape(2, 7, 64)), 8);
    NDArray keys = Heads.split(manager.zeros(new Shape(2, 7, 64)), 8);
    return Heads.scores(queries, keys); // BUG: shape.matmul
  }

  static NDArray split(NDManager manager) {
    return Heads.split(manager.zeros(new Shape(2, 7, 64)), 6); // BUG: shape.contract
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(scores(manager));
      System.out.println(split(manager));
    }
  }
}
