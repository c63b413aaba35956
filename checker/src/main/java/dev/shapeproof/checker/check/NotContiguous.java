package dev.shapeproof.checker.check;

import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.LayoutProblem;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Optional;

/**
 * A view of a tensor whose axes were moved, under sizes that join what does not lie side by side
 * (<a href="https://docs.pytorch.org/docs/2.7/generated/torch.Tensor.view.html">view</a>).
 */
final class NotContiguous implements Check {

  @Override
  public List<Problem> look(Step step) {
    Optional<Value.Tensor> x = step.tensor("x");
    Optional<List<Dim>> target = step.sizes(step.result());
    if (step.op() != Op.VIEW
        || x.isEmpty()
        || target.isEmpty()
        || !new Strides(step.onHardFacts()).isCutBy(x.get(), target.get())) {
      return List.of();
    }
    return List.of(
        LayoutProblem.notContiguous(step.named("x"), step.sizes("x").orElseThrow(), target.get()),
        Problem.of(
            RuleId.LAYOUT_NONCONTIGUOUS,
            "reshape(..) copies where it must; contiguous() copies before view(..)"));
  }
}
