package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last axis, where axes were counted from 1: {@code argMax(1)} for {@code argMax(2)}. */
final class NearestAxis implements Remedy {

  @Override
  public List<List<Edit>> of(Failure failure) {
    Optional<Instr.Invoke> call = failure.call();
    Optional<List<Dim>> dims = failure.operands().stream().findFirst().flatMap(Operand::dims);
    if (failure.id() != RuleId.SHAPE_AXIS || call.isEmpty() || dims.isEmpty()) {
      return List.of();
    }
    Code code = failure.code().orElseThrow();
    int rank = dims.get().size();
    List<Place> beyond = new ArrayList<>();
    for (Place axis : AxisArgument.few(failure, code, call.get())) {
      if (Literals.value(axis) == rank && rank > 0) {
        beyond.add(axis);
      }
    }
    return beyond.size() == 1
        ? List.of(
            List.of(
                Literals.replaced(beyond.get(0), rank - 1, String.valueOf(rank - 1))
                    .edit(failure.wordingAround(beyond.get(0)))))
        : List.of();
  }
}
