package dev.shapeproof.checker.check;

import dev.shapeproof.checker.value.Past;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An f16 result that is beyond 65504 for all values that its operands can have: infinity (<a
 * href="https://docs.pytorch.org/docs/2.7/type_info.html">torch.finfo</a>).
 */
final class HalfRange implements Check {
  private static final double MOST = 65504;

  /** What works in f16 itself; others may widen inside. */
  private static final Set<Op> ARITHMETIC =
      Set.of(Op.ADD, Op.SUB, Op.MUL, Op.DIV, Op.SQUARE, Op.EXP, Op.SUM, Op.TO_TYPE);

  @Override
  public List<Problem> look(Step step) {
    if (step.inner()
        || !ARITHMETIC.contains(step.op())
        || !(step.result() instanceof Value.Tensor result)
        || result.dtype() != DType.F16) {
      return List.of();
    }
    Values values = new Values(step);
    Interval given = values.of(step.past());
    boolean before =
        step.past().tensors().stream()
            .anyMatch(each -> each.dtype() == DType.F16 && values.of(each).isBeyond(MOST));
    if (!given.isBeyond(MOST) || before || isWanted(step.past())) {
      return List.of();
    }
    double least = Math.min(Math.abs(given.low()), Math.abs(given.high()));
    return List.of(
        Problem.of(
            RuleId.PRECISION_OVERFLOW,
            "{} gives {} or more here, and f16 ends at 65504: the result is infinite",
            step.called().name(),
            String.format(Locale.ROOT, "%.6g", least)),
        Problem.of(
            RuleId.PRECISION_OVERFLOW,
            "cast to FLOAT32 before; where infinity is meant, @SuppressWarnings(\"precision.overflow\")"));
  }

  /** A number of the source that is beyond itself is asked for: the mask of an attention. */
  private static boolean isWanted(Past past) {
    return past.tensors().stream()
        .anyMatch(
            each ->
                each.past().number().isPresent()
                    && Math.abs(each.past().number().getAsDouble()) > MOST);
  }
}
