package ai.djl.ndarray;

import ai.djl.ndarray.types.Shape;

/** Stands in for DJL's, so that the recording needs no jar of DJL. */
public interface NDArray {
  NDArray matMul(NDArray other);

  NDArray add(NDArray other);

  NDArray reshape(long... shape);

  Shape getShape();
}
