package dev.shapeproof.checker.check;

import dev.shapeproof.checker.fact.Decision;
import dev.shapeproof.checker.value.Past;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An array of positions that was made of numbers of the source, one of which lies beyond the axis:
 * a word that the table has no row for (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.nn.functional.embedding.html">embedding</a>).
 */
final class IndexBeyond implements Check {

  /** Which operand holds positions, and the size that they must stay below. */
  private record Lookup(String index, Optional<Dim> size) {}

  @Override
  public List<Problem> look(Step given) {
    Step step = given.onHardFacts();
    Optional<Lookup> lookup = lookup(step);
    Optional<Past> index =
        lookup
            .flatMap(one -> step.tensor(one.index()))
            .map(one -> Ops.before(one, Ops.COPIES, Ops.REGROUPINGS).past());
    if (index.isEmpty() || lookup.get().size().isEmpty() || isEmpty(step, lookup.get().index())) {
      return List.of();
    }
    Dim size = lookup.get().size().get();
    return index.get().is(Op.ARANGE)
        ? counted(step, index.get(), size)
        : index.get().range().map(numbers -> listed(step, numbers, size)).orElse(List.of());
  }

  /** Positions one after another, as of a table of positions. */
  private static List<Problem> counted(Step step, Past arange, Dim size) {
    boolean single = arange.given("step").filter(by -> !by.equals(Value.Int.of(1))).isEmpty();
    return arange
        .given("stop")
        .filter(stop -> single && stop instanceof Value.Int)
        .map(stop -> ((Value.Int) stop).term())
        .filter(stop -> step.facts().decide(size.ge(stop)) == Decision.REFUTED)
        .map(
            stop ->
                List.of(
                    Problem.of(
                        RuleId.VALUES_INDEX,
                        "{}: index {} is out of range for an axis of size {}",
                        step.op(),
                        size,
                        size)))
        .orElse(List.of());
  }

  private static List<Problem> listed(Step step, Past.Range numbers, Dim size) {
    long most = (long) numbers.high();
    long least = (long) numbers.low();
    boolean beyond = step.facts().decide(size.gt(most)) == Decision.REFUTED;
    if (!beyond && least >= 0) {
      return List.of();
    }
    return List.of(
        Problem.of(
            RuleId.VALUES_INDEX,
            "{}: index {} is out of range for an axis of size {}",
            step.op(),
            beyond ? most : least,
            size));
  }

  /** No position, none beyond. */
  private static boolean isEmpty(Step step, String index) {
    return step.sizes(index).orElse(List.of()).stream()
        .anyMatch(size -> step.facts().decide(size.gt(0)) == Decision.REFUTED);
  }

  private static Optional<Lookup> lookup(Step step) {
    return switch (step.op()) {
      case EMBEDDING -> Optional.of(new Lookup("x", axis(step, "weight", OptionalLong.of(0))));
      case ONE_HOT ->
          Optional.of(
              new Lookup(
                  "x",
                  step.value("depth")
                      .filter(Value.Int.class::isInstance)
                      .map(depth -> ((Value.Int) depth).term())));
      case CROSS_ENTROPY ->
          step.sizes("x")
              .filter(all -> step.sizes("target").filter(to -> to.size() < all.size()).isPresent())
              .map(all -> new Lookup("target", Optional.of(all.get(all.size() == 1 ? 0 : 1))));
      case GATHER, INDEX_SELECT -> Optional.of(new Lookup("index", named(step)));
      default -> Optional.empty();
    };
  }

  private static Optional<Dim> named(Step step) {
    Optional<List<Dim>> sizes = step.sizes("x");
    return sizes.flatMap(all -> axis(step, "x", step.axis(all.size())));
  }

  private static Optional<Dim> axis(Step step, String operand, OptionalLong axis) {
    return step.sizes(operand)
        .filter(all -> axis.isPresent() && axis.getAsLong() >= 0 && axis.getAsLong() < all.size())
        .map(all -> all.get((int) axis.getAsLong()));
  }
}
