package dev.shapeproof.checker.check;

import dev.shapeproof.checker.value.Value;
import dev.shapeproof.rule.LayoutProblem;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Optional;

/**
 * A change in place of a tensor that was stretched: several of its positions are one element (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.Tensor.expand.html">expand</a>).
 */
final class RepeatedWrite implements Check {

  @Override
  public List<Problem> look(Step step) {
    String first = step.tensor("x").isPresent() ? "x" : "left";
    Optional<Value.Tensor> written = step.past().writtenInto();
    if (isPart(step)
        || written.isEmpty()
        || !new Strides(step.onHardFacts()).isRepeated(written.get())) {
      return List.of();
    }
    return List.of(
        LayoutProblem.repeated(step.named(first), step.sizes(first).orElseThrow()),
        Problem.of(RuleId.LAYOUT_REPEATED, "copy it first"));
  }

  /** Whether only some positions are written, which libraries do through a view of these. */
  private static boolean isPart(Step step) {
    return step.op() == Op.PUT
        || (step.op() == Op.INDEX_PUT && !AxisMoves.items(step.past()).isEmpty());
  }
}
