package dev.shapeproof.checker.check;

import dev.shapeproof.checker.fact.Decision;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * {@code squeeze()} of {@code [n, 1]} gives {@code [n]}, and for the one n that is 1, {@code []}:
 * the last batch of an epoch, or a single question to a model (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.squeeze.html">squeeze</a>).
 */
final class SqueezedBatch implements Check {

  @Override
  public List<Problem> look(Step step) {
    if (step.inner()
        || step.op() != Op.SQUEEZE
        || !step.called().parameters().isEmpty()
        || !step.number("axis").equals(OptionalLong.of(0))
        || step.tensor("x").isEmpty()) {
      return List.of();
    }
    Value.Tensor whole = step.tensor("x").orElseThrow();
    while (whole.past().is(Op.SQUEEZE) && whole.past().at().equals(step.at())) {
      whole = whole.past().tensor("x").orElseThrow();
    }
    Optional<List<Dim>> sizes = step.sizes(whole);
    if (sizes.isEmpty() || sizes.get().size() < 2) {
      return List.of();
    }
    Dim batch = sizes.get().get(0);
    boolean other = sizes.get().stream().skip(1).anyMatch(step::isOne);
    if (!other
        || batch.constant().isPresent()
        || step.facts().decide(batch.eq(1)) != Decision.OPEN) {
      return List.of();
    }
    return List.of(
        Problem.of(
            RuleId.SQUEEZE_BATCH,
            "squeeze of {} {} loses the first axis too where {} is 1",
            step.named("x"),
            sizes.get(),
            batch),
        Problem.of(
            RuleId.SQUEEZE_BATCH,
            "name the axis: squeeze(-1); where this is meant, @SuppressWarnings(\"squeeze.batch\")"));
  }
}
