package dev.shapeproof.rule;

import java.util.List;

/**
 * The mathematics of one operation: what it needs of its operands and what it gives. Written once;
 * the runtime calls it with constants, the checker with symbols. Straight-line in sizes: Java
 * {@code if} only on ranks, axes and attributes.
 */
public interface Rule {

  /** The name in the notation and in model files: {@code matmul}, {@code expandDims}. */
  String name();

  /**
   * The signature in our notation, as shown under a diagnostic: {@code [*b, m, k] x [*b, k, n] ->
   * [*b, m, n]}.
   */
  String signature();

  /** Parameters in positional order. */
  List<Param<?>> params();

  void apply(In in, Out out);
}
