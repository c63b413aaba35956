package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Optional;

/**
 * Joins vectors along a new axis, where they were to be joined along one that they do not have:
 * {@code NDArrays.stack(columns, 1)} for {@code NDArrays.concat(columns, 1)}.
 */
final class StackInstead implements Remedy {

  @Override
  public List<List<Edit>> of(Failure failure) {
    Optional<Place> call = failure.callPlace();
    if (failure.id() != RuleId.SHAPE_AXIS || call.isEmpty() || !areEqualVectors(failure)) {
      return List.of();
    }
    Instr.Invoke invoke = (Instr.Invoke) call.get().instr();
    if (!failure.vocabulary().isRule(invoke.method(), "concat")) {
      return List.of();
    }
    return failure
        .vocabulary()
        .alike(invoke.method(), "stack")
        .flatMap(word -> Renamed.call(call.get(), word))
        .map(patch -> List.of(List.of(patch.edit(failure.wording()))))
        .orElse(List.of());
  }

  private static boolean areEqualVectors(Failure failure) {
    List<List<Dim>> shapes =
        failure.operands().stream().map(each -> each.dims().orElse(List.of())).distinct().toList();
    return failure.operands().size() > 1 && shapes.size() == 1 && shapes.get(0).size() == 1;
  }
}
