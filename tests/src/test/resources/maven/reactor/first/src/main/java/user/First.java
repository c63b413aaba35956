package user;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Only the solver knows that no sizes pass the condition and fit. */
public final class First {

  public NDArray product(NDManager manager, int a, int b, int c) {
    if (a < 1 || b < 1 || a * a + b * b != c * c || a + b <= c) {
      throw new IllegalArgumentException("no triangle");
    }
    NDArray x = manager.ones(new Shape(1, (a + b) * c));
    NDArray y = manager.ones(new Shape(a * c * c, 1));
    return x.matMul(y);
  }
}
