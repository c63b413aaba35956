package dev.shapeproof.checker.check;

import dev.shapeproof.checker.value.Value;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A small number added to f16 that f16 rounds to 0: it keeps no divisor and no logarithm from 0 (<a
 * href="https://docs.pytorch.org/docs/2.7/type_info.html">torch.finfo</a>).
 */
final class LostEpsilon implements Check {
  /** Half of the smallest f16 above 0. */
  private static final double LEAST = 0x1p-25;

  private static final Set<Op> GUARDS = Set.of(Op.ADD, Op.MAXIMUM);

  @Override
  public List<Problem> look(Step step) {
    if (step.inner()
        || !GUARDS.contains(step.op())
        || !(step.result() instanceof Value.Tensor result)
        || result.dtype() != DType.F16) {
      return List.of();
    }
    Optional<String> number =
        List.of("right", "left").stream()
            .filter(name -> isLost(step.tensor(name).map(each -> each.past().number())))
            .findFirst();
    return number
        .map(
            name ->
                List.of(
                    Problem.of(
                        RuleId.PRECISION_EPSILON,
                        "{} is 0 in f16, so {} changes nothing",
                        step.named(name),
                        step.op()),
                    Problem.of(
                        RuleId.PRECISION_EPSILON,
                        "take 1e-4 or more, or FLOAT32; else @SuppressWarnings(\"precision.epsilon\")")))
        .orElse(List.of());
  }

  private static boolean isLost(Optional<OptionalDouble> number) {
    double size = Math.abs(number.orElse(OptionalDouble.empty()).orElse(0));
    return size > 0 && size <= LEAST;
  }
}
