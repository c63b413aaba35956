package dev.shapeproof.checker.check;

import dev.shapeproof.checker.value.Past;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import dev.shapeproof.rule.IndexItem;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two operands of the same sizes but for axes of 1, which do not lie upon each other: {@code [n,
 * 1]} and {@code [n]} give {@code [n, n]}, each with each (<a
 * href="https://numpy.org/doc/stable/user/basics.broadcasting.html">broadcasting</a>). Silent where
 * somebody put the axis of 1 in for this: that is how tables of pairs are written.
 */
final class SilentBroadcast implements Check {
  /** These stretch their operands; the others refuse what differs. */
  private static final Set<Op> LOSSES =
      Set.of(Op.MSE_LOSS, Op.L1_LOSS, Op.SMOOTH_L1_LOSS, Op.HUBER_LOSS);

  @Override
  public List<Problem> look(Step step) {
    boolean loss = LOSSES.contains(step.op());
    if (step.inner() || !(loss || Ops.PAIRS.contains(step.op()))) {
      return List.of();
    }
    return loss ? look(step, "x", "target") : look(step, "left", "right");
  }

  private static List<Problem> look(Step step, String one, String other) {
    Optional<List<Dim>> left = step.sizes(one);
    Optional<List<Dim>> right = step.sizes(other);
    if (left.isEmpty() || right.isEmpty() || step.sizes(step.result()).isEmpty()) {
      return List.of();
    }
    List<Dim> result = broadcast(left.get(), right.get(), step);
    List<Dim> sizes = without1(left.get(), step);
    boolean same =
        !sizes.isEmpty()
            && sizes.equals(without1(right.get(), step))
            && sizes.stream().noneMatch(step::isZero); // of nothing, each with each is nothing
    if (!same || without1(result, step).equals(sizes) || isMeant(step, one, other)) {
      return List.of();
    }
    return List.of(
        Problem.of(
            RuleId.BROADCAST_SILENT,
            "{} and {} have the same sizes but for axes of 1, and {} gives each with each, {}",
            step.named(one),
            step.named(other),
            step.op(),
            result),
        Problem.of(
            RuleId.BROADCAST_SILENT,
            "reshape one like the other; for a table of all pairs, put its axis in with expandDims here"));
  }

  /** What is compared or combined, element by element. */
  private static List<Dim> broadcast(List<Dim> left, List<Dim> right, Step step) {
    List<Dim> wide = left.size() < right.size() ? right : left;
    List<Dim> narrow = left.size() < right.size() ? left : right;
    List<Dim> sizes = new ArrayList<>(wide);
    for (int i = 1; i <= narrow.size(); i++) {
      int axis = wide.size() - i;
      if (step.isOne(wide.get(axis))) {
        sizes.set(axis, narrow.get(narrow.size() - i));
      }
    }
    return sizes;
  }

  private static List<Dim> without1(List<Dim> sizes, Step step) {
    return sizes.stream().filter(size -> !step.isOne(size)).toList();
  }

  private static boolean isMeant(Step step, String first, String second) {
    List<Dim> left = step.sizes(first).orElseThrow();
    List<Dim> right = step.sizes(second).orElseThrow();
    Value.Tensor one = step.tensor(first).orElseThrow();
    Value.Tensor other = step.tensor(second).orElseThrow();
    if (isPutIn(one, step) || isPutIn(other, step)) {
      return true;
    }
    // a column and a row: both were made so, or a contract says so
    return left.size() == right.size()
        && ((isArranged(one) && isArranged(other)) || isPromised(left) || isPromised(right));
  }

  /** Whether an axis of 1 was put in for this operation: an inserted one, or any of this method. */
  private static boolean isPutIn(Value.Tensor tensor, Step step) {
    Past past = Ops.before(tensor, Ops.SINGLES).past();
    if (past.op().isEmpty()) {
      return false;
    }
    Op op = past.op().get();
    // Numbers in a row are there to be compared with each.
    boolean inserts =
        op == Op.ARANGE
            || op == Op.EXPAND_DIMS
            || (op == Op.INDEX
                && AxisMoves.items(past).stream().anyMatch(IndexItem.NewAxis.class::isInstance));
    boolean here = past.method().equals(step.method());
    boolean single = step.sizes(tensor).stream().flatMap(List::stream).anyMatch(step::isOne);
    return inserts || (here && single && isArrangement(op));
  }

  private static boolean isArranged(Value.Tensor tensor) {
    return Ops.before(tensor, Ops.SINGLES)
        .past()
        .op()
        .filter(SilentBroadcast::isArrangement)
        .isPresent();
  }

  private static boolean isArrangement(Op op) {
    return ARRANGEMENTS.contains(op) || Ops.REDUCTIONS.contains(op);
  }

  private static final Set<Op> ARRANGEMENTS =
      Set.of(
          Op.RESHAPE,
          Op.VIEW,
          Op.EXPAND_DIMS,
          Op.INDEX,
          Op.TRANSPOSE,
          Op.PERMUTE,
          Op.SWAP_AXES,
          Op.MOVE_AXIS,
          Op.BROADCAST_TO);

  private static boolean isPromised(List<Dim> sizes) {
    return sizes.stream()
        .flatMap(size -> size.symbols().stream())
        .anyMatch(symbol -> symbol.role() == Symbol.Role.FIXED);
  }
}
