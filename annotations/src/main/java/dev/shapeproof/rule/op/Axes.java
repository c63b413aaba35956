package dev.shapeproof.rule.op;

import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Axes as callers write them, negative ones counting from the back, made into positions. */
final class Axes {
  private Axes() {}

  /**
   * The position of {@code axis}; stops the rule where it is out of range. A scalar has one virtual
   * axis.
   */
  static Optional<Integer> one(Operand x, int axis, Refusal refusal, Out out) {
    return within(Math.max(x.rank(), 1), x, axis, refusal, out);
  }

  /** The position at which a new axis goes: one more place than there are axes. */
  static Optional<Integer> inserted(Operand x, int axis, Refusal refusal, Out out) {
    return within(x.rank() + 1, x, axis, refusal, out);
  }

  /** The positions of distinct axes, in the order given. */
  static Optional<List<Integer>> distinct(Operand x, List<Integer> axes, Refusal refusal, Out out) {
    List<Integer> positions = new ArrayList<>();
    for (int axis : axes) {
      Optional<Integer> position = one(x, axis, refusal, out);
      if (position.isEmpty()) {
        return Optional.empty();
      }
      if (positions.contains(position.get())) {
        out.stop(
            refusal
                .because(RuleId.SHAPE_AXIS, "axis {} is named twice in {}", axis, axes.toString())
                .get());
        return Optional.empty();
      }
      positions.add(position.get());
    }
    return Optional.of(positions);
  }

  private static Optional<Integer> within(
      int places, Operand x, int axis, Refusal refusal, Out out) {
    if (axis < -places || axis >= places) {
      out.stop(
          refusal
              .because(
                  RuleId.SHAPE_AXIS,
                  "axis {} is out of range for {} of rank {}",
                  axis,
                  x.dims(),
                  x.rank())
              .get());
      return Optional.empty();
    }
    return Optional.of(axis < 0 ? axis + places : axis);
  }
}
