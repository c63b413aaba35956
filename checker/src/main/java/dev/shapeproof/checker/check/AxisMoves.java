package dev.shapeproof.checker.check;

import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.checker.value.Past;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.rule.IndexItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Which axis of its operand each axis of a result is, for operations that only move axes, put some
 * in or take some away.
 */
final class AxisMoves {
  /** An axis that the operand does not have. */
  static final int NEW = -1;

  private final Facts facts;

  AxisMoves(Facts facts) {
    this.facts = facts;
  }

  /**
   * Where each axis of the result comes from, or {@link #NEW}; empty for other operations, and
   * where it hangs on what nobody knows.
   *
   * @param before rank of the operand
   * @param after rank of the result
   */
  Optional<List<Integer>> of(Past past, int before, int after) {
    if (past.op().isEmpty()) {
      return Optional.empty();
    }
    return switch (past.op().get()) {
      case PERMUTE -> permuted(past, before);
      case TRANSPOSE -> Optional.of(reversed(before));
      case SWAP_AXES -> swapped(past, before);
      case EXPAND_DIMS, STACK -> place(past, before + 1).map(at -> inserted(before, at));
      case SQUEEZE ->
          before == after + 1
              ? place(past, before).map(at -> removed(before, at))
              : Optional.empty();
      case INDEX -> indexed(past, before);
      default -> Optional.empty();
    };
  }

  /** The elements of a sequence, where all are known. */
  static Optional<List<Value>> elements(Value value) {
    return value instanceof Value.Items items && items.sequence() instanceof Sequence.Exact exact
        ? Optional.of(exact.elements())
        : Optional.empty();
  }

  /** The items of an index; none where it is not known. */
  static List<IndexItem> items(Past past) {
    return past.given("index")
        .filter(Value.Index.class::isInstance)
        .map(index -> ((Value.Index) index).items())
        .orElse(List.of());
  }

  private static List<Integer> axes(int count) {
    return new ArrayList<>(IntStream.range(0, count).boxed().toList());
  }

  private OptionalLong number(Value value) {
    return value instanceof Value.Int integer
        ? facts.constantOf(integer.term())
        : OptionalLong.empty();
  }

  /** From the front, where it is one of so many. */
  private Optional<Integer> axis(OptionalLong named, int count) {
    if (named.isEmpty()) {
      return Optional.empty();
    }
    long axis = named.getAsLong() < 0 ? named.getAsLong() + count : named.getAsLong();
    return axis >= 0 && axis < count ? Optional.of((int) axis) : Optional.empty();
  }

  /** The axis that an operation names, the first where it names none, among so many. */
  private Optional<Integer> place(Past past, int count) {
    Optional<Value> named = past.given("axis").filter(value -> !(value instanceof Value.Null));
    return axis(named.map(this::number).orElse(OptionalLong.of(0)), count);
  }

  private Optional<List<Integer>> permuted(Past past, int count) {
    Optional<List<Value>> order = past.given("axes").flatMap(AxisMoves::elements);
    if (order.isEmpty() || order.get().size() != count) {
      return Optional.empty();
    }
    List<Integer> from = new ArrayList<>();
    order.get().forEach(each -> axis(number(each), count).ifPresent(from::add));
    return from.size() == count ? Optional.of(from) : Optional.empty();
  }

  private static List<Integer> reversed(int count) {
    List<Integer> from = axes(count);
    Collections.reverse(from);
    return from;
  }

  private Optional<List<Integer>> swapped(Past past, int count) {
    Optional<Integer> one = past.given("first").flatMap(value -> axis(number(value), count));
    Optional<Integer> other = past.given("second").flatMap(value -> axis(number(value), count));
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> from = axes(count);
    Collections.swap(from, one.get(), other.get());
    return Optional.of(from);
  }

  private static List<Integer> inserted(int count, int place) {
    List<Integer> from = axes(count);
    from.add(place, NEW);
    return from;
  }

  private static List<Integer> removed(int count, int place) {
    List<Integer> from = axes(count);
    from.remove(place);
    return from;
  }

  private static Optional<List<Integer>> indexed(Past past, int count) {
    List<IndexItem> items = items(past);
    List<Integer> from = new ArrayList<>();
    int axis = 0;
    for (IndexItem item : items) {
      boolean plain = item instanceof IndexItem.Slice || item instanceof IndexItem.Pick;
      if (item instanceof IndexItem.NewAxis) {
        from.add(NEW);
      } else if (plain && axis < count) {
        if (item instanceof IndexItem.Slice) {
          from.add(axis);
        }
        axis++;
      } else {
        return Optional.empty();
      }
    }
    from.addAll(axes(count).subList(axis, count));
    return past.given("index").filter(Value.Index.class::isInstance).isPresent()
        ? Optional.of(from)
        : Optional.empty();
  }
}
