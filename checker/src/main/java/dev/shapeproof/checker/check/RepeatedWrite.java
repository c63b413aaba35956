package dev.shapeproof.checker.check;

import dev.shapeproof.checker.value.Past;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.rule.IndexItem;
import dev.shapeproof.rule.LayoutProblem;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Optional;

/**
 * A change in place of a tensor that was stretched, or of a part of it in which several positions
 * still are one element (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.Tensor.expand.html">expand</a>).
 */
final class RepeatedWrite implements Check {

  @Override
  public List<Problem> look(Step step) {
    String first = step.tensor("x").isPresent() ? "x" : "left";
    Optional<Value.Tensor> written = step.past().writtenInto();
    Optional<List<IndexItem>> part = written.flatMap(ignored -> part(step.past()));
    if (part.isEmpty()
        || !new Strides(step.onHardFacts()).isRepeated(written.orElseThrow(), part.get())) {
      return List.of();
    }
    return List.of(
        LayoutProblem.repeated(step.named(first), step.sizes(first).orElseThrow()),
        Problem.of(RuleId.LAYOUT_REPEATED, "copy it first"));
  }

  /** The index of what is written, none for all of it; empty where nobody can tell. */
  private static Optional<List<IndexItem>> part(Past past) {
    if (past.is(Op.PUT)) {
      return Optional.empty();
    }
    return past.is(Op.INDEX_PUT)
        ? past.given("index")
            .filter(Value.Index.class::isInstance)
            .map(index -> ((Value.Index) index).items())
        : Optional.of(List.of());
  }
}
