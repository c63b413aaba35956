package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Optional;

/**
 * Takes a result that is dropped: {@code x = x.neg()} for {@code x.neg()}; where the variable
 * cannot be assigned, {@code w.subi(g)} for {@code w.sub(g)}.
 */
final class TakeResult implements Remedy {

  @Override
  public List<List<Edit>> of(Failure failure) {
    Optional<Place> call = failure.dropped();
    if (failure.id() != RuleId.RESULT_DROPPED || call.isEmpty()) {
      return List.of();
    }
    Instr.Invoke invoke = (Instr.Invoke) call.get().instr();
    Optional<Instr> receiver = call.get().code().giving(invoke.receiver());
    if (receiver.isEmpty()) {
      return List.of();
    }
    Place variable = failure.place(call.get().code(), receiver.get());
    Optional<Edit> edit = assigned(failure, call.get(), variable);
    return edit.or(() -> inPlace(failure, call.get()))
        .map(it -> List.of(List.of(it)))
        .orElse(List.of());
  }

  private static Optional<Edit> assigned(Failure failure, Place call, Place variable) {
    Instr.Invoke invoke = (Instr.Invoke) call.instr();
    int result = call.code().body().registers();
    Instr taken =
        new Instr.Invoke(
            result,
            invoke.method(),
            invoke.receiver(),
            invoke.arguments(),
            invoke.spans(),
            invoke.type(),
            invoke.exact(),
            invoke.isSuper(),
            false,
            invoke.at());
    Optional<Instr> store =
        variable.instr() instanceof Instr.Load load
            ? Optional.of(load.local())
                .filter(local -> isAssignable(failure, call.code(), local, invoke.type()))
                .map(local -> new Instr.Store(local, result, call.at()))
            : field(variable, result, invoke.type());
    return store.map(
        kept ->
            Patch.replacing(call, List.of(taken, kept), variable.text() + " = " + call.text(), 1)
                .edit(failure.wording()));
  }

  private static Optional<Instr> field(Place variable, int result, TypeRef type) {
    return variable.instr() instanceof Instr.FieldGet get
            && !get.field().isFinal()
            && get.field().type().equals(type)
        ? Optional.of(new Instr.FieldSet(get.receiver(), get.field(), result, variable.at()))
        : Optional.empty();
  }

  /** Not {@code final}, no resource, and in no lambda. */
  private static boolean isAssignable(Failure failure, Code code, Local local, TypeRef type) {
    boolean captured =
        code.body().method().isLambda()
            || code.instructions()
                .anyMatch(
                    instr ->
                        instr instanceof Instr.Lambda lambda && lambda.captured().contains(local));
    return !captured
        && local.type().equals(type)
        && !failure.declaration(local).matches("(?s).*\\b(final|try)\\b.*");
  }

  private static Optional<Edit> inPlace(Failure failure, Place call) {
    Instr.Invoke invoke = (Instr.Invoke) call.instr();
    return failure
        .vocabulary()
        .inPlace(invoke.method())
        .flatMap(word -> Renamed.call(call, word))
        .map(patch -> patch.edit(failure.wording()));
  }
}
