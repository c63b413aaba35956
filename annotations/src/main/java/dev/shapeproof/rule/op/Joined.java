package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Promotion;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import java.util.List;

/** What joining a list of tensors asks of it. */
final class Joined {
  private Joined() {}

  /** The list holds something. */
  static boolean check(List<Operand> xs, Refusal refusal, Out out) {
    if (xs.isEmpty()) {
      out.stop(refusal.because(RuleId.SHAPE_CONCAT, "it is empty").get());
      return false;
    }
    Dim count = Dim.sum(xs.stream().map(Operand::count).toList());
    out.require(count.ge(1), refusal.because(RuleId.SHAPE_CONCAT, "it is empty"));
    return true;
  }

  /** All sizes but that of {@code except} agree, unless one of the two never occurs. */
  static void sameSizes(Operand first, Operand x, int except, RuleId id, Refusal refusal, Out out) {
    for (int axis = 0; axis < first.rank(); axis++) {
      if (axis != except) {
        Constraint absent = first.count().eq(0).or(x.count().eq(0));
        out.require(
            first.dim(axis).eq(x.dim(axis)).or(absent),
            refusal.because(id, "axis {} is {} and {}", axis, first.dim(axis), x.dim(axis)));
      }
    }
  }

  static DType dtype(List<Operand> xs) {
    return Promotion.of(xs.stream().map(Promotion.Part::of).toList());
  }
}
