package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Kernel, stride, padding and dilation of a convolution or pooling, one number for each spatial
 * axis.
 */
record Window(List<Dim> kernel, List<Dim> stride, List<Dim> padding, List<Dim> dilation) {
  static final Param<List<Dim>> STRIDE = Param.sizes("stride", List.of(Dim.of(1)));
  static final Param<List<Dim>> PADDING = Param.sizes("padding", List.of(Dim.of(0)));
  static final Param<List<Dim>> DILATION = Param.sizes("dilation", List.of(Dim.of(1)));

  /** One number stands for all axes; any other count than that of the axes stops the rule. */
  static Optional<List<Dim>> spread(
      String what, List<Dim> given, int axes, Refusal refusal, Out out) {
    if (given.size() == axes) {
      return Optional.of(given);
    }
    if (given.size() == 1) {
      return Optional.of(Collections.nCopies(axes, given.get(0)));
    }
    out.stop(
        refusal
            .because(RuleId.SHAPE_CONV, "{} has {} numbers for {} axes", what, given.size(), axes)
            .get());
    return Optional.empty();
  }

  int axes() {
    return kernel.size();
  }

  /** What the kernel spans on an axis: {@code dilation * (kernel - 1) + 1}. */
  Dim span(int axis) {
    return dilation.get(axis).times(kernel.get(axis).minus(1)).plus(1);
  }

  Dim padded(int axis, Dim size) {
    return size.plus(padding.get(axis).times(2));
  }

  /** Positions of the kernel: {@code (size + 2 * padding - span) / stride + 1}. */
  Dim positions(int axis, Dim size) {
    return padded(axis, size).minus(span(axis)).floorDiv(stride.get(axis)).plus(1);
  }

  /** Strides and dilations are positive, paddings not negative. */
  void require(Refusal refusal, Out out) {
    for (int axis = 0; axis < axes(); axis++) {
      atLeast("stride", stride.get(axis), 1, refusal, out);
      atLeast("padding", padding.get(axis), 0, refusal, out);
      atLeast("dilation", dilation.get(axis), 1, refusal, out);
    }
  }

  static void atLeast(String what, Dim value, long least, Refusal refusal, Out out) {
    out.require(
        value.ge(least),
        refusal.because(RuleId.SHAPE_CONV, "{} {} is less than {}", what, value, least));
  }

  /** Whether {@code x} has the spatial axes and channels, with or without a batch axis. */
  static boolean rank(Operand x, int axes, Refusal refusal, Out out) {
    return Ranks.between(out, refusal, x, axes + 1, axes + 2);
  }
}
