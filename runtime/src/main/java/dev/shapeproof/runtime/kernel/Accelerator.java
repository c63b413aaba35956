package dev.shapeproof.runtime.kernel;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Remote;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.util.Optional;

/**
 * The kernels of one device that is not the CPU. Each does what the class of the heap does that
 * calls it: same dtypes, same sizes, results as near as {@code docs/design/cuda.md} states. An
 * operand lies on this device, or is one number on the heap; results lie on this device. Whatever
 * comes here has been checked.
 */
public interface Accelerator {

  /** A copy of elements of the heap on this device, row by row. */
  Remote upload(Strided x);

  /** Elements that are whatever they are. */
  Remote unset(DType dtype, long length);

  /**
   * The numbers that the CPU draws from this seed: even between 0 and 1, or normal with mean 0 and
   * variance 1.
   */
  Strided random(boolean normal, long seed, DType dtype, long... sizes);

  /** {@link Elementwise#binary}. */
  Strided binary(Binary op, DType compute, Strided a, Strided b, long... sizes);

  /** {@link Elementwise#binaryInto}; {@code b} does not overlap {@code a} otherwise than whole. */
  void binaryInto(Binary op, DType compute, Strided a, Strided b);

  /** {@link Compare#apply}. */
  Strided compare(Compare op, DType compute, Strided a, Strided b, long... sizes);

  /** {@link Choose#where}. */
  Strided where(Strided condition, DType compute, Strided a, Strided b, long... sizes);

  /** {@link Unary#apply}. */
  Strided unary(Unary f, DType compute, Strided x);

  /** {@link Fold#apply}; the result is divided by {@code divisor}, which is 1 but for means. */
  Strided fold(Fold op, DType dtype, Strided x, boolean[] folded, double divisor);

  /** {@link ArgFold#last}. */
  Strided argLast(Strided x, boolean greatest);

  /** {@link Softmax#last}. */
  Strided softmaxLast(DType dtype, Strided x, boolean logarithm);

  /** {@link Slope#apply}. */
  Strided slope(Slope f, DType compute, Strided g, Strided kept);

  /** {@link LayerNorm#apply}. */
  LayerNorm.Normal layerNorm(
      Strided x, int lead, Optional<Strided> weight, Optional<Strided> bias, double epsilon);

  /** {@link LayerNorm#slope}. */
  Strided layerNormSlope(Strided g, LayerNorm.Kept kept, Optional<Strided> weight);

  /** {@link LayerNorm#weightSlope}. */
  Strided layerNormWeightSlope(DType dtype, Strided g, LayerNorm.Kept kept);

  /** {@link MatrixProduct#matmul}. */
  Strided matmul(DType dtype, Strided a, Strided b);

  /** {@link Lookup#outside}. */
  int outside(Strided positions, long size);

  /**
   * The place that each index stands for: on the axes of {@code others} its own position, then
   * {@code index / width} steps of {@code high} and {@code index % width} of {@code low}; i32.
   */
  Strided places(Layout others, Strided index, long width, long high, long low);

  /** {@link Lookup#take}. */
  Strided take(Strided from, Strided places, long... sizes);

  /** {@link Lookup#put}. */
  Strided put(Strided values, Strided places, DType dtype, long... sizes);

  /** {@link Lookup#addInto}. */
  Strided addInto(Layout target, Strided values, DType dtype, long... sizes);

  /**
   * Changes weights by a step against their gradients; the velocity, in the lane's dtype and row by
   * row, changes too. Without one there is no momentum.
   */
  void descend(Step.Descent step, Strided weights, Strided gradients, Optional<Storage> velocity);

  /** As {@link #descend}; both means are f64, row by row. */
  void adapt(Step.Adaptive step, Strided weights, Strided gradients, Storage first, Storage second);
}
