package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Cosine of the angle between embeddings in half precision. */
public final class TinyGuard {
  private static final float EPSILON = 1e-8f;

  private TinyGuard() {}

  static NDArray unit(NDArray x) {
    NDArray length = x.norm(new int[] {1}, true);
    return x.div(length.add(EPSILON)); // BUG: precision.epsilon (silent: NaN of a zero row)
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.zeros(new Shape(2, 8), DataType.FLOAT16);
      System.out.println(unit(x).isNaN().any());
    }
  }
}
