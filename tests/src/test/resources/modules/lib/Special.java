package lib;

import ai.djl.ndarray.NDArray;

/** Reduces nothing. */
public class Special extends Base {
  @Override
  public NDArray reduce(NDArray x) {
    return x;
  }
}
