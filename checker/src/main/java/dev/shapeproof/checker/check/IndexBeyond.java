package dev.shapeproof.checker.check;

import dev.shapeproof.checker.fact.Decision;
import dev.shapeproof.checker.value.Past;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.IndexItem;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import dev.shapeproof.rule.op.SliceLength;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An array of positions that was made of numbers of the source, one of which lies beyond the axis:
 * a word that the table has no row for (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.nn.functional.embedding.html">embedding</a>).
 */
final class IndexBeyond implements Check {

  /** An array of positions, and the size that they must stay below. */
  private record Lookup(Value.Tensor positions, Dim size) {}

  @Override
  public List<Problem> look(Step given) {
    Step step = given.onHardFacts();
    return lookups(step).stream().flatMap(one -> look(one, step).stream()).limit(1).toList();
  }

  private static List<Problem> look(Lookup lookup, Step step) {
    if (isEmpty(step, lookup.positions())) {
      return List.of();
    }
    Past past = Ops.before(lookup.positions(), Ops.COPIES, Ops.REGROUPINGS).past();
    if (isCountedBeyond(step, past, lookup.size())) {
      return List.of(beyond(step, lookup.size(), lookup.size()));
    }
    return numbers(past, step).map(found -> listed(step, found, lookup.size())).orElse(List.of());
  }

  /** Positions one after another, as of a table of positions. */
  private static boolean isCountedBeyond(Step step, Past past, Dim size) {
    return past.is(Op.ARANGE)
        && past.given("step").filter(by -> !by.equals(Value.Int.of(1))).isEmpty()
        && past.given("stop")
            .filter(Value.Int.class::isInstance)
            .map(stop -> ((Value.Int) stop).term())
            .filter(stop -> step.facts().decide(size.ge(stop)) == Decision.REFUTED)
            .isPresent();
  }

  private static List<Problem> listed(Step step, Past.Range numbers, Dim size) {
    boolean countsFromBack = step.op() == Op.INDEX || step.op() == Op.INDEX_PUT;
    long most = (long) numbers.high();
    long least = (long) numbers.low();
    boolean beyond = step.facts().decide(size.gt(most)) == Decision.REFUTED;
    boolean before =
        countsFromBack ? step.facts().decide(size.ge(-least)) == Decision.REFUTED : least < 0;
    if (!beyond && !before) {
      return List.of();
    }
    return List.of(beyond(step, Dim.of(beyond ? most : least), size));
  }

  private static Problem beyond(Step step, Dim index, Dim size) {
    return Problem.of(
        RuleId.VALUES_INDEX,
        "{}: index {} is out of range for an axis of size {}",
        step.op(),
        index,
        size);
  }

  /** The least and the greatest position, both of which are there. */
  private static Optional<Past.Range> numbers(Past past, Step step) {
    if (!past.is(Op.ARANGE)) {
      return past.range();
    }
    Interval counted = new Values(step).of(past);
    return counted.equals(Interval.ALL)
        ? Optional.empty()
        : Optional.of(new Past.Range(counted.low(), counted.high()));
  }

  /** No position, none beyond. */
  private static boolean isEmpty(Step step, Value.Tensor index) {
    return step.sizes(index).orElse(List.of()).stream().anyMatch(size -> isNothing(step, size));
  }

  private static boolean isNothing(Step step, Dim size) {
    return step.facts().decide(size.gt(0)) == Decision.REFUTED;
  }

  private static List<Lookup> lookups(Step step) {
    return switch (step.op()) {
      case EMBEDDING -> lookup(step, "x", axis(step, "weight", OptionalLong.of(0)));
      case ONE_HOT ->
          lookup(
              step,
              "x",
              step.value("depth")
                  .filter(Value.Int.class::isInstance)
                  .map(depth -> ((Value.Int) depth).term()));
      case CROSS_ENTROPY -> lookup(step, "target", classes(step));
      case GATHER, INDEX_SELECT -> lookup(step, "index", named(step));
      case INDEX, INDEX_PUT -> items(step);
      default -> List.of();
    };
  }

  private static List<Lookup> lookup(Step step, String index, Optional<Dim> size) {
    Optional<Value.Tensor> positions = step.tensor(index);
    return positions.isPresent() && size.isPresent()
        ? List.of(new Lookup(positions.get(), size.get()))
        : List.of();
  }

  /**
   * The arrays of positions in an index expression, as far as their axes are known. None where it
   * takes nothing: PyTorch looks at positions only where it copies an element.
   */
  private static List<Lookup> items(Step step) {
    List<Lookup> found = new ArrayList<>();
    List<Dim> sizes = step.sizes("x").orElse(List.of());
    if (!(step.value("index").orElse(null) instanceof Value.Index index)) {
      return found;
    }
    long arrays = index.items().stream().filter(IndexItem.Array.class::isInstance).count();
    List<Dim> kept = new ArrayList<>();
    int axis = 0;
    int array = 0;
    for (IndexItem item : index.items()) {
      boolean placed =
          axis < sizes.size()
              && arrays == index.arrays().size()
              && !(item instanceof IndexItem.Ellipsis);
      if (!placed) {
        break;
      }
      if (item instanceof IndexItem.Array) {
        Value.Tensor positions = index.arrays().get(array++);
        if (!positions.dtype().isKnown() || positions.dtype() == DType.BOOL) {
          break; // a mask takes as many axes as it has
        }
        found.add(new Lookup(positions, sizes.get(axis)));
      } else if (item instanceof IndexItem.Slice slice) {
        kept.add(SliceLength.of(slice, sizes.get(axis)));
      }
      axis += item instanceof IndexItem.NewAxis ? 0 : 1;
    }
    kept.addAll(sizes.subList(axis, sizes.size()));
    boolean takesNothing =
        kept.stream().anyMatch(size -> isNothing(step, size))
            || found.stream().anyMatch(one -> isEmpty(step, one.positions()));
    return takesNothing ? List.of() : found;
  }

  /** The classes that numbers of classes choose from: along the second axis, or the only one. */
  private static Optional<Dim> classes(Step step) {
    return step.sizes("x")
        .filter(all -> step.sizes("target").filter(to -> to.size() < all.size()).isPresent())
        .map(all -> all.get(all.size() == 1 ? 0 : 1));
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
