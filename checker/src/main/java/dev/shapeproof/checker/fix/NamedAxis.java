package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The axis of size 1 that is meant to go, by its number: {@code y.squeeze(-1)}. */
final class NamedAxis implements Remedy {

  @Override
  public List<List<Edit>> of(Failure failure) {
    Optional<Place> call = failure.callPlace();
    Optional<List<Dim>> dims = failure.operands().stream().findFirst().flatMap(Operand::dims);
    if (failure.id() != RuleId.SQUEEZE_BATCH || call.isEmpty() || dims.isEmpty()) {
      return List.of();
    }
    List<Integer> ones =
        IntStream.range(1, dims.get().size())
            .filter(axis -> Axes.isOne(dims.get().get(axis)))
            .boxed()
            .toList();
    Instr.Invoke invoke = (Instr.Invoke) call.get().instr();
    Optional<Word> word =
        failure.vocabulary().method(invoke.method().owner(), "squeeze", TypeRef.INT);
    int paren = call.get().text().lastIndexOf("()");
    if (ones.size() != 1 || word.isEmpty() || paren < 0) {
      return List.of();
    }
    int axis = ones.get(0) == dims.get().size() - 1 ? -1 : ones.get(0);
    int register = call.get().code().body().registers();
    Argument.Literal argument = Argument.Literal.of(axis);
    List<Instr> instead =
        List.of(
            argument.into(register, invoke.at()).get(0),
            new Instr.Invoke(
                invoke.target(),
                word.get().method(),
                invoke.receiver(),
                List.of(register),
                List.of(invoke.spans().get(0), invoke.at()),
                invoke.type(),
                invoke.exact(),
                invoke.isSuper(),
                invoke.resultUnused(),
                invoke.at()));
    String text = call.get().text().substring(0, paren) + "(" + axis + ")";
    return List.of(List.of(Patch.replacing(call.get(), instead, text, 1).edit(failure.wording())));
  }
}
