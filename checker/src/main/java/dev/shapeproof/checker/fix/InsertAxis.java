package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives an operand with one axis less the axis of size 1 that it lacks, or takes one of size 1 from
 * an operand with one more: {@code sums.div(counts.expandDims(1))}.
 */
final class InsertAxis implements Remedy {
  static final Set<RuleId> BROADCASTS = Set.of(RuleId.SHAPE_BROADCAST, RuleId.BROADCAST_SILENT);
  private static final Set<RuleId> ABOUT_AXES =
      Set.of(RuleId.SHAPE_BROADCAST, RuleId.BROADCAST_SILENT, RuleId.SHAPE_RANK);

  @Override
  public List<List<Edit>> of(Failure failure) {
    if (!ABOUT_AXES.contains(failure.id())) {
      return List.of();
    }
    List<Operand> operands = failure.operands();
    Optional<List<Operand>> pair = failure.pair();
    if (pair.isPresent()) {
      return pair(failure, pair.get());
    }
    return operands.size() == 1 && failure.id() == RuleId.SHAPE_BROADCAST
        ? List.of(List.copyOf(inserted(failure, operands.get(0), Optional.empty()).values()))
        : List.of();
  }

  private static List<List<Edit>> pair(Failure failure, List<Operand> pair) {
    int first = pair.get(0).dims().orElseThrow().size();
    int second = pair.get(1).dims().orElseThrow().size();
    Operand shorter = first < second ? pair.get(0) : pair.get(1);
    Operand longer = first < second ? pair.get(1) : pair.get(0);
    if (Math.abs(first - second) != 1) {
      return List.of();
    }
    List<Edit> inserted = List.copyOf(inserted(failure, shorter, longer.dims()).values());
    List<Edit> removed =
        failure.id() == RuleId.SHAPE_BROADCAST
            ? List.of()
            : List.copyOf(removed(failure, longer).values());
    if (failure.id() == RuleId.BROADCAST_SILENT) {
      return List.of(inserted, removed); // what the longer one is, it may be on purpose
    }
    List<Edit> both = new ArrayList<>(inserted);
    both.addAll(removed);
    return List.of(both);
  }

  /** By the sizes that result, so that two ways to the same sizes are one. */
  private static Map<List<Dim>, Edit> inserted(
      Failure failure, Operand operand, Optional<List<Dim>> other) {
    Map<List<Dim>, Edit> edits = new LinkedHashMap<>();
    List<Dim> dims = operand.dims().orElse(List.of());
    if (operand.place().isEmpty() || dims.isEmpty() || isChanged(failure, operand.place().get())) {
      return edits;
    }
    Place place = operand.place().get();
    Optional<Word> word = failure.vocabulary().method(place.type(), "expandDims", TypeRef.INT);
    for (int axis = dims.size(); word.isPresent() && axis >= 0; axis--) {
      List<Dim> longer = Axes.inserted(dims, axis);
      boolean likely =
          other.isEmpty()
              || (Axes.broadcast(longer, other.get()) && Axes.meet(longer, other.get()));
      if (likely) {
        edits.putIfAbsent(
            longer,
            Patch.of(place)
                .then(word.get(), List.of(Argument.Literal.of(axis)))
                .edit(failure.wording()));
      }
    }
    return edits;
  }

  private static Map<List<Dim>, Edit> removed(Failure failure, Operand operand) {
    Map<List<Dim>, Edit> edits = new LinkedHashMap<>();
    List<Dim> dims = operand.dims().orElseThrow();
    if (operand.place().isEmpty()) {
      return edits;
    }
    Place place = operand.place().get();
    Optional<Word> word = failure.vocabulary().method(place.type(), "squeeze", TypeRef.INT);
    for (int axis = 0; word.isPresent() && axis < dims.size(); axis++) {
      if (Axes.isOne(dims.get(axis))) {
        edits.putIfAbsent(
            Axes.without(dims, axis),
            Patch.of(place)
                .then(word.get(), List.of(Argument.Literal.of(axis)))
                .edit(failure.wording()));
      }
    }
    return edits;
  }

  /** Whether the operation writes into the operand: an edit would make it write elsewhere. */
  static boolean isChanged(Failure failure, Place place) {
    Optional<Instr.Invoke> operation = failure.operation();
    return operation.isPresent()
        && operation.get().receiver() == place.register()
        && !failure.vocabulary().isPure(operation.get().method());
  }
}
