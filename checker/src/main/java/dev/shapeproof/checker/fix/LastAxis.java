package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Optional;

/** The axis of the classes for that of the batch: {@code logits.softmax(-1)}. */
final class LastAxis implements Remedy {

  @Override
  public List<List<Edit>> of(Failure failure) {
    Optional<Instr.Invoke> call = failure.call();
    if (failure.id() != RuleId.SOFTMAX_AXIS || call.isEmpty()) {
      return List.of();
    }
    return AxisArgument.only(failure, failure.code().orElseThrow(), call.get())
        .filter(axis -> Literals.value(axis) == 0)
        .map(axis -> Literals.replaced(axis, -1, "-1").edit(failure.wordingAround(axis)))
        .map(edit -> List.of(List.of(edit)))
        .orElse(List.of());
  }
}
