package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The axes that a reduction removes, and the shape that is left. */
record Reduced(List<Integer> axes, List<Dim> dims) {

  /** No axes named means all of them; stops the rule where one is out of range or named twice. */
  static Optional<Reduced> of(
      Operand x, List<Integer> asked, boolean keepDims, Refusal refusal, Out out) {
    return Axes.distinct(x, asked, refusal, out)
        .map(named -> named.isEmpty() ? IntStream.range(0, x.rank()).boxed().toList() : named)
        .map(axes -> new Reduced(axes, left(x, axes, keepDims)));
  }

  private static List<Dim> left(Operand x, List<Integer> axes, boolean keepDims) {
    List<Dim> dims = new ArrayList<>();
    for (int axis = 0; axis < x.rank(); axis++) {
      if (!axes.contains(axis)) {
        dims.add(x.dim(axis));
      } else if (keepDims) {
        dims.add(Dim.of(1));
      }
    }
    return dims;
  }

  /** Something to choose from: no reduced axis is empty. */
  void requireElements(Operand x, Refusal refusal, Out out) {
    if (x.rank() == 0) {
      return;
    }
    for (int axis : axes) {
      out.require(
          x.dim(axis).ne(0),
          refusal.because(RuleId.SHAPE_SIZE, "axis {} of {} has size 0", axis, x.dims()));
    }
  }
}
