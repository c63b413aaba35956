package dev.shapeproof.checker.check;

import dev.shapeproof.checker.fact.Decision;
import dev.shapeproof.checker.value.Past;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A reshape by which an axis seems to change its place: {@code [b, c]} as {@code [c, b]}, {@code
 * [c, h, w]} as {@code [h, w, c]}, {@code [b, t, h * d]} as {@code [b, h, t, d]}. Reshape keeps the
 * order of the elements (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.reshape.html">reshape</a>), so that what
 * was one row is spread over many.
 */
final class ReshapeOrder implements Check {
  private static final Set<Op> KEEPING_ALL = Set.of(Op.RESHAPE, Op.VIEW);

  private static final long FEW = 8;

  @Override
  public List<Problem> look(Step step) {
    if (step.inner() || !KEEPING_ALL.contains(step.op())) {
      return List.of();
    }
    Optional<Value.Tensor> x = step.tensor("x");
    Optional<List<Dim>> after = after(step);
    if (x.isEmpty() || after.isEmpty() || isWrittenOut(step, x.get())) {
      return List.of();
    }
    Optional<Value.Tensor> at = x;
    while (at.isPresent()) {
      Optional<List<Dim>> before = before(step, at.get(), after.get());
      Optional<Dim> moved =
          before.flatMap(sizes -> moved(step, without1(sizes, step), without1(after.get(), step)));
      if (moved.isPresent()) {
        return problems(step, before.get(), after.get(), moved.get());
      }
      at = flattened(step, at.get());
    }
    return List.of();
  }

  /** A few numbers that stand just here: who regroups them sees them. */
  private static boolean isWrittenOut(Step step, Value.Tensor x) {
    Past past = x.past();
    if (past.is(Op.RESHAPE)) {
      Past earlier = past.tensor("x").map(Value.Tensor::past).orElse(Past.UNKNOWN);
      past = earlier.at().equals(past.at()) ? earlier : past; // one call makes an array of a shape
    }
    return (past.is(Op.EMPTY) || past.is(Op.FROM_ARRAY))
        && past.method().equals(step.method())
        && step.sizes(x).orElse(List.of()).stream()
            .allMatch(size -> size.constant().orElse(Long.MAX_VALUE) <= FEW);
  }

  /** What a tensor was before axes of it were put together. */
  private static Optional<Value.Tensor> flattened(Step step, Value.Tensor tensor) {
    Past past = Ops.before(tensor, Ops.SINGLES).past();
    return past.op().filter(Ops.REGROUPINGS::contains).isPresent()
        ? past.tensor("x").filter(earlier -> rank(step, tensor) < rank(step, earlier))
        : Optional.empty();
  }

  private static int rank(Step step, Value.Tensor tensor) {
    return step.sizes(tensor).map(List::size).orElse(0);
  }

  /** The new sizes; those that were asked for where nobody can tell the result. */
  private static Optional<List<Dim>> after(Step step) {
    Optional<List<Dim>> result = step.sizes(step.result());
    if (result.isPresent()) {
      return result;
    }
    if (step.value("infer").filter(Value.Int.class::isInstance).isPresent()
        || !(step.value("shape").orElse(null) instanceof Value.Items items)
        || !(items.sequence() instanceof Sequence.Exact exact)
        || !exact.elements().stream().allMatch(Value.Int.class::isInstance)) {
      return Optional.empty();
    }
    return Optional.of(
        exact.elements().stream()
            .map(size -> step.facts().simplify(((Value.Int) size).term()))
            .toList());
  }

  /**
   * The sizes. Where the rank is open, the first axes, if the new sizes are these and nothing else:
   * then they were taken from them.
   */
  private static Optional<List<Dim>> before(Step step, Value.Tensor tensor, List<Dim> after) {
    Optional<List<Dim>> known = step.sizes(tensor);
    if (known.isPresent() || !(tensor.shape() instanceof ShapeTerm.Open open)) {
      return known;
    }
    List<Dim> sizes = new ArrayList<>();
    List<Dim> wanted = without1(after, step);
    for (int axis = 0; axis < wanted.size(); axis++) {
      sizes.add(step.facts().simplify(open.axis(axis)));
    }
    return Optional.of(sizes).filter(own -> sorted(own).equals(sorted(wanted)));
  }

  private static List<Dim> without1(List<Dim> sizes, Step step) {
    return sizes.stream().filter(size -> !step.isOne(size)).toList();
  }

  /** The size of an axis that seems to have changed its place. */
  private static Optional<Dim> moved(Step step, List<Dim> before, List<Dim> after) {
    int front = 0;
    int most = Math.min(before.size(), after.size());
    while (front < most && before.get(front).equals(after.get(front))) {
      front++;
    }
    int back = 0;
    while (back < most - front
        && before.get(before.size() - 1 - back).equals(after.get(after.size() - 1 - back))) {
      back++;
    }
    List<Dim> from = before.subList(front, before.size() - back);
    List<Dim> to = after.subList(front, after.size() - back);
    if (from.size() < 2 || to.size() < 2) {
      return Optional.empty(); // axes are split or put together
    }
    for (Dim axis : from) {
      if (to.contains(axis) && isMove(step, from, to, axis)) {
        return Optional.of(axis);
      }
    }
    return Optional.empty();
  }

  private static boolean isMove(Step step, List<Dim> from, List<Dim> to, Dim axis) {
    if (sorted(from).equals(sorted(to))) {
      return true;
    }
    List<Dim> others = without(from, axis);
    List<Dim> parts = without(to, axis);
    if (Math.min(others.size(), parts.size()) != 1) {
      return false;
    }
    if (axis.constant().isEmpty()) {
      return fits(step, from, others, parts);
    }
    // Numbers may be equal by chance: only where no split of the old axes gives the new ones.
    List<Dim> all = new ArrayList<>(from);
    all.addAll(to);
    return all.stream().allMatch(size -> size.constant().orElse(0) > 0) && crosses(from, to);
  }

  /** Whether the rest has as many elements, for all that is known. */
  private static boolean fits(Step step, List<Dim> from, List<Dim> others, List<Dim> parts) {
    Decision equal = step.facts().decide(Dim.product(others).eq(Dim.product(parts)));
    Set<Symbol> own =
        from.stream().flatMap(size -> size.symbols().stream()).collect(Collectors.toSet());
    boolean free =
        parts.stream().flatMap(size -> size.symbols().stream()).anyMatch(s -> !own.contains(s));
    return equal == Decision.PROVED || (equal == Decision.OPEN && free);
  }

  /**
   * Whether a border between new axes lies across an old axis and not between parts of it, or cuts
   * it only to put one part to the axes before and the other to those behind: {@code [h, w, 3 * 4]}
   * as {@code [h * w * 3, 4]} keeps the numbers of one box together.
   */
  private static boolean crosses(List<Dim> from, List<Dim> to) {
    long border = 1;
    for (int i = 0; i + 1 < to.size(); i++) {
      long last = border;
      border *= to.get(i).constant().getAsLong();
      long next = border * to.get(i + 1).constant().getAsLong();
      long start = 1;
      int axis = 0;
      while (start * from.get(axis).constant().getAsLong() <= border) {
        start *= from.get(axis++).constant().getAsLong();
      }
      long end = start * from.get(axis).constant().getAsLong();
      boolean joined = border > start && last < start && next > end;
      if (border % start != 0 || end % border != 0 || joined) {
        return true;
      }
    }
    return false;
  }

  private static List<Dim> sorted(List<Dim> sizes) {
    return sizes.stream().sorted().toList();
  }

  private static List<Dim> without(List<Dim> sizes, Dim axis) {
    List<Dim> left = new ArrayList<>(sizes);
    left.remove(axis);
    return left;
  }

  private static List<Problem> problems(Step step, List<Dim> before, List<Dim> after, Dim moved) {
    if (step.facts().decide(moved.eq(0)) == Decision.PROVED) {
      return List.of();
    }
    return List.of(
        Problem.of(
            RuleId.RESHAPE_ORDER,
            "{} keeps the order of elements: {} as {} spreads the axis of {} over others",
            step.called().name(),
            before,
            after,
            moved),
        Problem.of(
            RuleId.RESHAPE_ORDER,
            "transpose is what moves axes; where this is meant, @SuppressWarnings(\"reshape.order\")"));
  }
}
