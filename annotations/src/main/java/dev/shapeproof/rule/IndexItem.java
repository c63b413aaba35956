package dev.shapeproof.rule;

import dev.shapeproof.dim.Dim;
import java.util.Optional;

/**
 * One item of an index expression, in NumPy's sense (<a
 * href="https://numpy.org/doc/stable/user/basics.indexing.html">NumPy indexing</a>).
 */
public sealed interface IndexItem {

  /** {@code i}: picks one position and drops the axis; negative positions count from the back. */
  record Pick(Dim position) implements IndexItem {}

  /**
   * {@code start:stop:step}; absent bounds take the whole side; {@code step} is a constant other
   * than 0.
   */
  record Slice(Optional<Dim> start, Optional<Dim> stop, int step) implements IndexItem {}

  /** {@code ...}: as many full slices as are needed; at most one per index. */
  record Ellipsis() implements IndexItem {}

  /** {@code None} or {@code newaxis}: inserts an axis of size 1. */
  record NewAxis() implements IndexItem {}

  /** A boolean mask or an integer array. */
  record Array(Operand array) implements IndexItem {}
}
