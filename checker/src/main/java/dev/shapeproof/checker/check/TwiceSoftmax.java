package dev.shapeproof.checker.check;

import dev.shapeproof.checker.value.Value;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Softmax or sigmoid of what is a softmax or sigmoid already, mostly since a loss applies its own:
 * the loss of a perfect prediction then stays far from 0 (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.nn.CrossEntropyLoss.html">CrossEntropyLoss
 * takes logits</a>).
 */
final class TwiceSoftmax implements Check {
  private static final Set<Op> SOFTMAXES = Set.of(Op.SOFTMAX, Op.LOG_SOFTMAX, Op.CROSS_ENTROPY);
  private static final Map<Op, Set<Op>> BEFORE =
      Map.of(
          Op.SOFTMAX, Set.of(Op.SOFTMAX, Op.LOG_SOFTMAX),
          Op.LOG_SOFTMAX, Set.of(Op.SOFTMAX),
          Op.CROSS_ENTROPY, Set.of(Op.SOFTMAX),
          Op.SIGMOID, Set.of(Op.SIGMOID),
          Op.BCE_WITH_LOGITS, Set.of(Op.SIGMOID));

  @Override
  public List<Problem> look(Step step) {
    Set<Op> before = BEFORE.getOrDefault(step.op(), Set.of());
    Optional<Value.Tensor> x = step.tensor("x");
    if (before.isEmpty() || x.isEmpty()) {
      return List.of();
    }
    Value.Tensor made = Ops.before(x.get(), Ops.COPIES, Ops.REGROUPINGS);
    Optional<Op> first = made.past().op().filter(before::contains);
    if (first.isEmpty()) {
      return List.of();
    }
    String kind = SOFTMAXES.contains(step.op()) ? "softmax" : "sigmoid";
    return List.of(
        Problem.of(
            RuleId.SOFTMAX_TWICE,
            "{} takes the {} of {}, which is a {} already",
            step.called().name(),
            kind,
            step.named("x"),
            first.get()),
        Problem.of(
            RuleId.SOFTMAX_TWICE,
            "hand on what was there before the first; where this is meant, @SuppressWarnings(\"softmax.twice\")"));
  }
}
