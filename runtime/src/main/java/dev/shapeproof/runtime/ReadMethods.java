package dev.shapeproof.runtime;

import dev.shapeproof.runtime.ops.Elements;

/** Elements as numbers of Java; from another device they are copied, which waits for it. */
public sealed interface ReadMethods permits Tensor {
  /**
   * The only element.
   *
   * @throws ShapeException if there are more or none
   */
  default double item() {
    return Elements.item((Tensor) this).doubleAt();
  }

  default long longItem() {
    return Elements.item((Tensor) this).longAt();
  }

  /** The element at a position, one index for each axis; negative ones count from the back. */
  default double doubleAt(long... index) {
    return Elements.doubleAt((Tensor) this, index);
  }

  default long longAt(long... index) {
    return Elements.longAt((Tensor) this, index);
  }

  /** All elements, row by row, rounded to f32; a copy. */
  default float[] toFloats() {
    return Elements.toRead((Tensor) this).floats().clone();
  }

  default double[] toDoubles() {
    return Elements.toRead((Tensor) this).doubles().clone();
  }

  /** All elements, row by row, cut to integers; a copy. */
  default long[] toLongs() {
    return Elements.toRead((Tensor) this).longs().clone();
  }
}
