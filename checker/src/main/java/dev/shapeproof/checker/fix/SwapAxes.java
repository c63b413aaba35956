package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Swaps two axes of an operand of three or more where it fits then, steps and batch for one: {@code
 * encoded.add(positions.swapAxes(0, 1))}. The last two are {@link TransposeOperand}'s.
 */
final class SwapAxes implements Remedy {
  private static final Set<RuleId> ABOUT_SIZES =
      Set.of(RuleId.SHAPE_MATMUL, RuleId.SHAPE_BROADCAST, RuleId.SHAPE_CONCAT);

  @Override
  public List<List<Edit>> of(Failure failure) {
    Optional<List<Operand>> pair = failure.pair();
    if (!ABOUT_SIZES.contains(failure.id()) || pair.isEmpty()) {
      return List.of();
    }
    Operand left = pair.get().get(0);
    Operand right = pair.get().get(1);
    List<Edit> later = swapped(failure, right, left, true);
    return List.of(later.isEmpty() ? swapped(failure, left, right, false) : later);
  }

  private static List<Edit> swapped(
      Failure failure, Operand operand, Operand other, boolean isRight) {
    List<Dim> dims = operand.dims().orElseThrow();
    List<Dim> with = other.dims().orElseThrow();
    List<Edit> edits = new ArrayList<>();
    if (dims.size() < 3 || dims.size() != with.size() || operand.place().isEmpty()) {
      return edits;
    }
    Place place = operand.place().get();
    Optional<Word> word =
        failure.vocabulary().method(place.type(), "swapAxes", TypeRef.INT, TypeRef.INT);
    if (word.isEmpty() || InsertAxis.isChanged(failure, place)) {
      return edits;
    }
    for (int i = 0; i < dims.size(); i++) {
      for (int j = i + 1; j < dims.size(); j++) {
        List<Dim> moved = new ArrayList<>(dims);
        Collections.swap(moved, i, j);
        boolean last = i == dims.size() - 2;
        if (!moved.equals(dims)
            && (!last || failure.id() == RuleId.SHAPE_CONCAT)
            && fits(failure.id(), moved, with, isRight)) {
          edits.add(
              Patch.of(place)
                  .then(word.get(), List.of(Argument.Literal.of(i), Argument.Literal.of(j)))
                  .edit(failure.wording()));
        }
      }
    }
    return edits;
  }

  private static boolean fits(RuleId id, List<Dim> moved, List<Dim> with, boolean isRight) {
    return switch (id) {
      case SHAPE_BROADCAST -> Axes.broadcast(moved, with) && Axes.meet(moved, with);
      case SHAPE_MATMUL -> isRight ? product(with, moved) : product(moved, with);
      default -> Axes.differing(moved, with) <= 1;
    };
  }

  private static boolean product(List<Dim> left, List<Dim> right) {
    int rank = left.size();
    return left.get(rank - 1).equals(right.get(rank - 2))
        && Axes.broadcast(left.subList(0, rank - 2), right.subList(0, rank - 2));
  }
}
