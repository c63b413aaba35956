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
 * Puts the axis of size 1 that was put into an operand elsewhere: {@code row.expandDims(0)} for
 * {@code row.expandDims(1)}.
 */
final class OtherInsertedAxis implements Remedy {
  private static final Set<RuleId> ABOUT_SIZES =
      Set.of(RuleId.SHAPE_MATMUL, RuleId.SHAPE_BROADCAST);

  @Override
  public List<List<Edit>> of(Failure failure) {
    Optional<List<Operand>> pair = failure.pair();
    boolean sameRank =
        pair.isPresent()
            && pair.get().stream().map(each -> each.dims().orElseThrow().size()).distinct().count()
                == 1;
    if (!ABOUT_SIZES.contains(failure.id()) || !sameRank) {
      return List.of();
    }
    List<Edit> edits = new ArrayList<>();
    for (Operand operand : failure.operands()) {
      Optional<Place> made = operand.place().flatMap(failure::origin);
      if (made.isPresent() && operand.dims().isPresent()) {
        edits.addAll(elsewhere(failure, made.get(), operand.dims().get()));
      }
    }
    return List.of(edits);
  }

  private static List<Edit> elsewhere(Failure failure, Place made, List<Dim> dims) {
    if (!(made.instr() instanceof Instr.Invoke call)
        || failure.vocabulary().rule(call.method()).isEmpty()
        || !failure.vocabulary().rule(call.method()).get().rule().equals("expandDims")) {
      return List.of();
    }
    Optional<Place> axis = AxisArgument.only(failure, made.code(), call);
    List<Edit> edits = new ArrayList<>();
    for (int other = 0; axis.isPresent() && other < dims.size(); other++) {
      if (other != Literals.value(axis.get()) % dims.size()) {
        edits.add(
            Literals.replaced(axis.get(), other, String.valueOf(other))
                .edit(failure.wording(made.at())));
      }
    }
    return edits;
  }
}
