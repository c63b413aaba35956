package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Optional;

/** A product the other way round, where that fits: {@code a.matMul(b)} for {@code b.matMul(a)}. */
final class SwapOperands implements Remedy {

  @Override
  public List<List<Edit>> of(Failure failure) {
    Optional<List<Operand>> pair = failure.pair();
    Optional<Place> call = failure.callPlace();
    if (failure.id() != RuleId.SHAPE_MATMUL || pair.isEmpty() || call.isEmpty()) {
      return List.of();
    }
    Instr.Invoke invoke = (Instr.Invoke) call.get().instr();
    Optional<Place> left = pair.get().get(0).place().filter(Place::isName);
    Optional<Place> right = pair.get().get(1).place().filter(Place::isName);
    if (left.isEmpty()
        || right.isEmpty()
        || invoke.arguments().size() != 1
        || left.get().register() != invoke.receiver()
        || right.get().register() != invoke.arguments().get(0)
        || !fits(pair.get())) {
      return List.of();
    }
    Instr.Invoke swapped =
        new Instr.Invoke(
            invoke.target(),
            invoke.method(),
            invoke.arguments().get(0),
            List.of(invoke.receiver()),
            List.of(right.get().at(), left.get().at()),
            invoke.type(),
            invoke.exact(),
            invoke.isSuper(),
            invoke.resultUnused(),
            invoke.at());
    String text = text(call.get(), left.get().at(), right.get().at());
    return List.of(
        List.of(Patch.replacing(call.get(), List.of(swapped), text, 0).edit(failure.wording())));
  }

  private static boolean fits(List<Operand> pair) {
    List<Dim> left = pair.get(0).dims().orElseThrow();
    List<Dim> right = pair.get(1).dims().orElseThrow();
    return left.size() == 2 && right.size() == 2 && right.get(1).equals(left.get(0));
  }

  /** The call with two of its parts exchanged, whatever stands between them. */
  private static String text(Place call, Span left, Span right) {
    int start = call.at().start();
    String text = call.text();
    return text.substring(0, left.start() - start)
        + text.substring(right.start() - start, right.end() - start)
        + text.substring(left.end() - start, right.start() - start)
        + text.substring(left.start() - start, left.end() - start)
        + text.substring(right.end() - start);
  }
}
