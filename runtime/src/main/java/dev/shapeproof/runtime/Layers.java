package dev.shapeproof.runtime;

import dev.shapeproof.runtime.check.Demands;
import dev.shapeproof.runtime.ops.Convolutions;
import dev.shapeproof.runtime.ops.Lookups;
import dev.shapeproof.runtime.ops.Norms;
import dev.shapeproof.runtime.ops.Pools;
import dev.shapeproof.runtime.ops.Products;
import java.util.Optional;

/**
 * The arithmetic of layers as functions: parameters are arguments. Pairs of numbers are height and
 * width; a single one stands for both.
 */
public final class Layers {
  private static final long[] ONE = {1};
  private static final long[] NONE = {0};

  private Layers() {}

  /** {@code [*b, in] x [out, in] + [out] -> [*b, out]}. */
  public static Tensor linear(Tensor x, Tensor weight, Tensor bias) {
    return Products.linear(x, weight, Optional.of(Demands.given(bias, "the bias")));
  }

  public static Tensor linear(Tensor x, Tensor weight) {
    return Products.linear(x, weight, Optional.empty());
  }

  /** {@code [b, c, h, w] x [f, c, kh, kw] + [f] -> [b, f, oh, ow]}. */
  public static Tensor conv2d(Tensor x, Tensor weight, Tensor bias, long[] stride, long[] padding) {
    return Convolutions.conv2d(
        x, weight, Optional.of(Demands.given(bias, "the bias")), stride, padding, ONE, 1);
  }

  /** {@code [b, c, h, w] x [f, c / groups, kh, kw] (+ [f]) -> [b, f, oh, ow]}. */
  public static Tensor conv2d(
      Tensor x,
      Tensor weight,
      Optional<Tensor> bias,
      long[] stride,
      long[] padding,
      long[] dilation,
      long groups) {
    return Convolutions.conv2d(x, weight, bias, stride, padding, dilation, groups);
  }

  /** The greatest of each window; windows lie side by side. */
  public static Tensor maxPool2d(Tensor x, long... kernel) {
    return Pools.max2d(x, kernel, kernel, NONE);
  }

  public static Tensor maxPool2d(Tensor x, long[] kernel, long[] stride, long[] padding) {
    return Pools.max2d(x, kernel, stride, padding);
  }

  /** The mean of each window; windows lie side by side. */
  public static Tensor avgPool2d(Tensor x, long... kernel) {
    return Pools.avg2d(x, kernel, kernel, NONE);
  }

  /** The padding counts as zeros. */
  public static Tensor avgPool2d(Tensor x, long[] kernel, long[] stride, long[] padding) {
    return Pools.avg2d(x, kernel, stride, padding);
  }

  /**
   * Rows of a table: {@code i64[*s] x [n, d] -> [*s, d]}.
   *
   * @throws ValueException where an index is not in {@code 0..n-1}
   */
  public static Tensor embedding(Tensor index, Tensor weight) {
    return Lookups.embedding(index, weight);
  }

  /** Mean 0 and variance 1 over the last axes, which {@code shape} repeats. */
  public static Tensor layerNorm(Tensor x, long[] shape, double epsilon) {
    return Norms.layer(x, shape, Optional.empty(), Optional.empty(), epsilon);
  }

  /** Then times {@code weight} and plus {@code bias}, both of that shape. */
  public static Tensor layerNorm(
      Tensor x, long[] shape, Tensor weight, Tensor bias, double epsilon) {
    return Norms.layer(
        x,
        shape,
        Optional.of(Demands.given(weight, "the weight")),
        Optional.of(Demands.given(bias, "the bias")),
        epsilon);
  }

  /** {@code [b, c, *s]} by the mean and variance of each channel, given as vectors of c. */
  public static Tensor batchNorm(
      Tensor x,
      Tensor mean,
      Tensor variance,
      Optional<Tensor> weight,
      Optional<Tensor> bias,
      double epsilon) {
    return Norms.batch(x, mean, variance, weight, bias, epsilon);
  }

  /**
   * By the statistics of this very batch; running ones, where given, move towards them in place by
   * {@code momentum}.
   */
  public static Tensor batchNormTraining(
      Tensor x,
      Optional<Tensor> runningMean,
      Optional<Tensor> runningVariance,
      Optional<Tensor> weight,
      Optional<Tensor> bias,
      double momentum,
      double epsilon) {
    return Norms.batchTraining(x, runningMean, runningVariance, weight, bias, momentum, epsilon);
  }
}
