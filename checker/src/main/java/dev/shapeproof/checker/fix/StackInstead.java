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
    Optional<Word> word = failure.vocabulary().alike(invoke.method(), "stack");
    int name = nameAt(call.get(), invoke);
    if (word.isEmpty() || name < 0) {
      return List.of();
    }
    Instr.Invoke stack =
        new Instr.Invoke(
            invoke.target(),
            word.get().method(),
            invoke.receiver(),
            invoke.arguments(),
            invoke.spans(),
            invoke.type(),
            invoke.exact(),
            invoke.isSuper(),
            invoke.resultUnused(),
            invoke.at());
    String text = call.get().text();
    String replaced =
        text.substring(0, name)
            + word.get().name()
            + text.substring(name + invoke.method().name().length());
    return List.of(
        List.of(Patch.replacing(call.get(), List.of(stack), replaced, 0).edit(failure.wording())));
  }

  private static boolean areEqualVectors(Failure failure) {
    List<List<Dim>> shapes =
        failure.operands().stream().map(each -> each.dims().orElse(List.of())).distinct().toList();
    return failure.operands().size() > 1 && shapes.size() == 1 && shapes.get(0).size() == 1;
  }

  /** Where the method's name stands in the text of a call. */
  private static int nameAt(Place call, Instr.Invoke invoke) {
    int receiver = Math.max(0, invoke.spans().get(0).end() - call.at().start());
    return call.text().indexOf(invoke.method().name() + "(", receiver);
  }
}
