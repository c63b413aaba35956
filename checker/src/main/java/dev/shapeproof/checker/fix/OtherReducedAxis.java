package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Another axis of a reduction, where its result has the right number of axes and the wrong sizes:
 * {@code error.sum(new int[] {0})} for {@code error.sum(new int[] {1})}.
 */
final class OtherReducedAxis implements Remedy {
  private static final Set<RuleId> ABOUT_SIZES =
      Set.of(RuleId.SHAPE_MATMUL, RuleId.SHAPE_BROADCAST);

  @Override
  public List<List<Edit>> of(Failure failure) {
    Optional<List<Operand>> pair = failure.pair();
    if (!ABOUT_SIZES.contains(failure.id()) || pair.isEmpty()) {
      return List.of();
    }
    List<Edit> edits = new ArrayList<>();
    boolean sameRank =
        pair.get().get(0).dims().orElseThrow().size()
            == pair.get().get(1).dims().orElseThrow().size();
    for (Operand operand : sameRank ? pair.get() : List.<Operand>of()) {
      Optional<Place> reduction =
          operand.place().flatMap(place -> Reductions.behind(failure, place));
      reduction.ifPresent(
          place -> edits.addAll(others(failure, place, operand.dims().orElseThrow())));
    }
    return List.of(edits);
  }

  private static List<Edit> others(Failure failure, Place reduction, List<Dim> dims) {
    Instr.Invoke call = (Instr.Invoke) reduction.instr();
    List<Edit> edits = new ArrayList<>();
    if (!failure.vocabulary().isReduction(call.method())) {
      return edits;
    }
    Optional<Place> axis = AxisArgument.only(failure, reduction.code(), call);
    for (int other = 0; axis.isPresent() && other <= dims.size(); other++) {
      if (other != Literals.value(axis.get())) {
        edits.add(
            Literals.replaced(axis.get(), other, String.valueOf(other))
                .edit(failure.wording(call.at())));
      }
    }
    return edits;
  }
}
