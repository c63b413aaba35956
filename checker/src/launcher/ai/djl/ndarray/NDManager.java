package ai.djl.ndarray;

import ai.djl.ndarray.types.Shape;

/** Stands in for DJL's. */
public interface NDManager {
  NDArray ones(Shape shape);
}
