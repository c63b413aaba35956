import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Sizes related by conditions that the normal form alone does not decide. */
public final class NeedsSolver {

  private NeedsSolver() {}

  public static NDArray run(NDManager manager, int a, int b, int c) {
    if (a < 1 || b < 1 || a * a + b * b != c * c || a + b <= c) {
      throw new IllegalArgumentException("no triangle");
    }
    NDArray x = manager.ones(new Shape(a + b, c));
    NDArray y = manager.ones(new Shape(c * c, a));
    return x.reshape(1, (a + b) * c).matMul(y.reshape(a * c * c, 1));
  }
}
