package user;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Two mistakes. */
public final class Third {

  public NDArray product(NDManager manager) {
    NDArray x = manager.ones(new Shape(2, 3));
    return x.matMul(manager.ones(new Shape(4, 5)));
  }

  public NDArray sum(NDManager manager) {
    NDArray x = manager.ones(new Shape(2, 3));
    return x.add(manager.ones(new Shape(2)));
  }
}
