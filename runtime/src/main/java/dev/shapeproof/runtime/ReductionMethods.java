package dev.shapeproof.runtime;

import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.ops.Reductions;
import java.util.Optional;

/**
 * Axes folded into one value each: all of them where none is named. A folded axis is gone, or stays
 * with size 1 where {@code keepDims} says so.
 */
public sealed interface ReductionMethods permits Tensor {
  /** Integers and booleans add up to i64. */
  default Tensor sum(int... axes) {
    return Reductions.fold(Op.SUM, (Tensor) this, false, axes);
  }

  default Tensor sum(int[] axes, boolean keepDims) {
    return Reductions.fold(Op.SUM, (Tensor) this, keepDims, axes);
  }

  default Tensor mean(int... axes) {
    return Reductions.fold(Op.MEAN, (Tensor) this, false, axes);
  }

  default Tensor mean(int[] axes, boolean keepDims) {
    return Reductions.fold(Op.MEAN, (Tensor) this, keepDims, axes);
  }

  /** Integers and booleans give i64. */
  default Tensor prod(int... axes) {
    return Reductions.fold(Op.PROD, (Tensor) this, false, axes);
  }

  default Tensor prod(int[] axes, boolean keepDims) {
    return Reductions.fold(Op.PROD, (Tensor) this, keepDims, axes);
  }

  default Tensor max(int... axes) {
    return Reductions.fold(Op.MAX, (Tensor) this, false, axes);
  }

  default Tensor max(int[] axes, boolean keepDims) {
    return Reductions.fold(Op.MAX, (Tensor) this, keepDims, axes);
  }

  default Tensor min(int... axes) {
    return Reductions.fold(Op.MIN, (Tensor) this, false, axes);
  }

  default Tensor min(int[] axes, boolean keepDims) {
    return Reductions.fold(Op.MIN, (Tensor) this, keepDims, axes);
  }

  /** Whether some element is not 0. */
  default Tensor any(int... axes) {
    return Reductions.fold(Op.ANY, (Tensor) this, false, axes);
  }

  default Tensor any(int[] axes, boolean keepDims) {
    return Reductions.fold(Op.ANY, (Tensor) this, keepDims, axes);
  }

  /** Whether no element is 0. */
  default Tensor all(int... axes) {
    return Reductions.fold(Op.ALL, (Tensor) this, false, axes);
  }

  default Tensor all(int[] axes, boolean keepDims) {
    return Reductions.fold(Op.ALL, (Tensor) this, keepDims, axes);
  }

  /** Where in the flat tensor the greatest element is, the first of equals; i64. */
  default Tensor argMax() {
    return Reductions.arg(Op.ARG_MAX, (Tensor) this, Optional.empty(), false);
  }

  /** Where along an axis the greatest element is; i64. */
  default Tensor argMax(int axis) {
    return Reductions.arg(Op.ARG_MAX, (Tensor) this, Optional.of(axis), false);
  }

  /** Where in the flat tensor the least element is, the first of equals; i64. */
  default Tensor argMin() {
    return Reductions.arg(Op.ARG_MIN, (Tensor) this, Optional.empty(), false);
  }

  /** Where along an axis the least element is; i64. */
  default Tensor argMin(int axis) {
    return Reductions.arg(Op.ARG_MIN, (Tensor) this, Optional.of(axis), false);
  }
}
