package dev.shapeproof.checker.check;

import dev.shapeproof.checker.value.Past;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers that count one by one, as positions do, in a floating type that has not all of them: f16
 * has the integers up to 2048, bf16 up to 256, f32 up to 16,777,216 (<a
 * href="https://docs.pytorch.org/docs/2.7/tensor_attributes.html">bits of the significand</a>).
 */
final class RoundedCounts implements Check {
  private static final Map<DType, Long> EXACT_TO =
      Map.of(DType.F16, 1L << 11, DType.BF16, 1L << 8, DType.F32, 1L << 24);

  private static final Set<Op> MAKING = Set.of(Op.ARANGE, Op.TO_TYPE);

  @Override
  public List<Problem> look(Step step) {
    if (step.inner()
        || !MAKING.contains(step.op())
        || !(step.result() instanceof Value.Tensor result)
        || !EXACT_TO.containsKey(result.dtype())) {
      return List.of();
    }
    Past counted =
        step.op() == Op.ARANGE
            ? step.past()
            : step.past().tensor("x").map(RoundedCounts::counted).orElse(Past.UNKNOWN);
    long most = EXACT_TO.getOrDefault(result.dtype(), Long.MAX_VALUE);
    double last = counted.is(Op.ARANGE) ? new Values(step).of(counted).high() : 0;
    if (last <= most || Double.isInfinite(last)) {
      return List.of();
    }
    return List.of(
        Problem.of(
            RuleId.PRECISION_ROUNDING,
            "{} has no whole numbers between {} and {}, and these count to {}: some fall together",
            result.dtype(),
            most,
            most + 2,
            (long) last),
        Problem.of(
            RuleId.PRECISION_ROUNDING,
            "keep counts in INT64 or FLOAT32; where rounding is meant, @SuppressWarnings(\"precision.rounding\")"));
  }

  /** Whole numbers before copies and new axes; those that were rounded before are told of there. */
  private static Past counted(Value.Tensor tensor) {
    Value.Tensor made = Ops.before(tensor, Ops.COPIES, Ops.REGROUPINGS);
    boolean whole =
        tensor.dtype() == DType.I64 || tensor.dtype() == DType.I32 || tensor.dtype() == DType.F32;
    return whole ? made.past() : Past.UNKNOWN;
  }
}
