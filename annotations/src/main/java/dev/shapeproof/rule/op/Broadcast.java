package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;

/**
 * Broadcasting (<a href="https://numpy.org/doc/stable/user/basics.broadcasting.html">NumPy</a>, <a
 * href="https://docs.pytorch.org/docs/2.7/notes/broadcasting.html">PyTorch</a>): axes are matched
 * from the back, and sizes must be equal or 1.
 */
final class Broadcast {
  private Broadcast() {}

  static List<Dim> of(Out out, Refusal refusal, Operand left, Operand right) {
    return shapes(out, refusal, RuleId.SHAPE_BROADCAST, left.dims(), right.dims());
  }

  static List<Dim> of(Out out, Refusal refusal, List<Operand> operands) {
    List<Dim> result = operands.get(0).dims();
    for (Operand operand : operands.subList(1, operands.size())) {
      result = shapes(out, refusal, RuleId.SHAPE_BROADCAST, result, operand.dims());
    }
    return result;
  }

  /** The common shape of two; a mismatch is a problem of kind {@code id}. */
  static List<Dim> shapes(Out out, Refusal refusal, RuleId id, List<Dim> left, List<Dim> right) {
    int rank = Math.max(left.size(), right.size());
    List<Dim> result = new ArrayList<>(rank);
    for (int axis = 0; axis < rank; axis++) {
      int inLeft = axis - (rank - left.size());
      int inRight = axis - (rank - right.size());
      if (inLeft < 0) {
        result.add(right.get(inRight));
      } else if (inRight < 0) {
        result.add(left.get(inLeft));
      } else {
        Dim one = left.get(inLeft);
        Dim other = right.get(inRight);
        out.require(
            one.broadcastable(other),
            refusal.because(id, "axis {} is {} and {}, and neither is 1", axis, one, other));
        result.add(one.broadcast(other));
      }
    }
    return result;
  }

  /**
   * {@code from} must fit into {@code target} as it stands: each size equal, or 1 in {@code from}.
   */
  static boolean into(Out out, Refusal refusal, RuleId id, List<Dim> from, List<Dim> target) {
    int lead = target.size() - from.size();
    if (lead < 0) {
      out.stop(refusal.because(id, "{} has more axes than {}", from, target).get());
      return false;
    }
    for (int axis = 0; axis < from.size(); axis++) {
      Dim have = from.get(axis);
      Dim want = target.get(lead + axis);
      out.require(
          have.eq(want).or(have.eq(1)),
          refusal.because(id, "axis {} is {}, which does not fit {}", lead + axis, have, want));
    }
    return true;
  }
}
