package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.dim.Dim;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the axis that a reduction drops, where its result has one axis too few: {@code x.sum(new
 * int[] {1}, true)}.
 */
final class KeepAxis implements Remedy {

  @Override
  public List<List<Edit>> of(Failure failure) {
    Optional<List<Operand>> pair = failure.pair();
    if (!InsertAxis.BROADCASTS.contains(failure.id()) || pair.isEmpty()) {
      return List.of();
    }
    List<Dim> left = pair.get().get(0).dims().orElseThrow();
    List<Dim> right = pair.get().get(1).dims().orElseThrow();
    if (left.size() == right.size()) {
      return List.of();
    }
    Operand shorter = pair.get().get(left.size() < right.size() ? 0 : 1);
    return shorter
        .place()
        .flatMap(place -> Reductions.behind(failure, place))
        .flatMap(reduction -> keeping(failure, reduction))
        .map(edit -> List.of(List.of(edit)))
        .orElse(List.of());
  }

  private static Optional<Edit> keeping(Failure failure, Place reduction) {
    Instr.Invoke call = (Instr.Invoke) reduction.instr();
    return failure
        .vocabulary()
        .longer(call.method(), TypeRef.BOOLEAN, "keepDims")
        .flatMap(
            word ->
                Longer.call(
                    reduction,
                    word,
                    new Argument.Literal(true, TypeRef.BOOLEAN),
                    failure.wording(call.at())));
  }
}
