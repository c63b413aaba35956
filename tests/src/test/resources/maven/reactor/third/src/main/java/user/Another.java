package user;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** One mistake. */
public final class Another {

  public NDArray rows(NDManager manager) {
    NDArray x = manager.ones(new Shape(2, 3));
    return x.reshape(4, 2);
  }
}
