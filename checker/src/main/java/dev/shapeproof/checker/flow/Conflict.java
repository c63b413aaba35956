package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.fact.Fact;
import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells operations that are wrong by themselves from those that cannot succeed where others have:
 * looks at what an operation needs before facts are put into it, for the facts that it contradicts.
 */
final class Conflict {
  /** What two tensors have to agree in. Of an axis or an index the operation itself is at fault. */
  private static final Set<RuleId> MUTUAL =
      Set.of(
          RuleId.SHAPE_MATMUL,
          RuleId.SHAPE_BROADCAST,
          RuleId.SHAPE_RESHAPE,
          RuleId.SHAPE_CONCAT,
          RuleId.SHAPE_RANK,
          RuleId.SHAPE_CONV,
          RuleId.SHAPE_LAYER,
          RuleId.SHAPE_LOSS);

  private final Prover prover;
  private final Set<Span> operations = new HashSet<>();

  Conflict(Prover prover) {
    this.prover = prover;
  }

  /** Facts learned there are what an operation forces. */
  void note(Operation operation) {
    operations.add(operation.whole());
  }

  /** The facts that a demand contradicts, in the order of the source; empty where none is known. */
  List<Fact> behind(int demand, List<Demand> judged, Unsolved unsolved, Facts hard) {
    if (unsolved.demands().size() != judged.size()
        || !(unsolved.demands().get(demand) instanceof Demand.OfSizes sizes)) {
      return List.of();
    }
    Set<Fact> core = new LinkedHashSet<>(core(hard, sizes.constraint()));
    if (sizes.constraint().symbols().isEmpty()) {
      unsolved.ranks().forEach(rank -> core.addAll(ofRank(hard, rank)));
    }
    List<Fact> sorted = new ArrayList<>(core);
    sorted.sort(Comparator.comparing(Fact::at));
    return sorted;
  }

  private List<Fact> ofRank(Facts hard, Dim rank) {
    return hard.constantOf(rank).isPresent()
        ? core(hard, rank.ne(hard.constantOf(rank).getAsLong()))
        : List.of();
  }

  private List<Fact> core(Facts hard, Constraint constraint) {
    return constraint.symbols().isEmpty()
        ? List.of()
        : prover.excludes(hard, constraint).orElse(List.of());
  }

  /** Whether another operation forces what this one refuses. */
  boolean isBetweenOperations(List<Fact> core, Operation operation) {
    return core.stream()
        .map(Fact::at)
        .anyMatch(at -> operations.contains(at) && !at.equals(operation.whole()));
  }

  /** The problem under the id of a contradiction, where it is about sizes that have to agree. */
  static Problem renamed(Problem problem) {
    return MUTUAL.contains(problem.id())
        ? new Problem(RuleId.SHAPE_CONFLICT, problem.headline())
        : problem;
  }
}
