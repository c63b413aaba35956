package dev.shapeproof.checker.check;

import dev.shapeproof.checker.fact.Decision;
import dev.shapeproof.checker.value.Past;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import dev.shapeproof.rule.IndexItem;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How far apart the elements of a tensor lie in memory along each axis: known where an operation
 * has made it anew, row by row, and followed through views (<a
 * href="https://docs.pytorch.org/docs/2.7/tensor_view.html">Tensor Views</a>). Nothing is known of
 * a tensor that comes from elsewhere.
 */
final class Strides {
  /** Operations that are followed back. */
  private static final int DEEPEST = 24;

  /** Views of which nobody keeps track here, and operations with several results. */
  private static final Set<Op> UNTOLD =
      Set.of(
          Op.MOVE_AXIS,
          Op.DIAGONAL,
          Op.MESHGRID,
          Op.CHUNK,
          Op.SPLIT,
          Op.SPLIT_SIZES,
          Op.SPLIT_PLACES,
          Op.TENSOR_SPLIT,
          Op.UNSTACK);

  private static final Set<Op> MOVES =
      Set.of(Op.PERMUTE, Op.TRANSPOSE, Op.SWAP_AXES, Op.EXPAND_DIMS, Op.SQUEEZE, Op.INDEX);

  private final Step step;

  Strides(Step step) {
    this.step = step;
  }

  /** One axis: its size, and the distance of neighbours. */
  private record Axis(Dim size, Dim stride) {}

  /**
   * Whether no view has the elements of {@code x} under other sizes: between two axes that do not
   * lie behind one another the new sizes have no border. Only where that is certain for sizes above
   * 1, which a contract may leave open.
   */
  boolean isCutBy(Value.Tensor x, List<Dim> target) {
    return of(x, DEEPEST).filter(axes -> isCut(axes, target)).isPresent();
  }

  private boolean isCut(List<Axis> all, List<Dim> target) {
    if (!isCertain(all, target)) {
      return false;
    }
    List<Axis> axes = all.stream().filter(axis -> !step.isOne(axis.size())).toList();
    Dim before = Dim.of(1);
    for (int i = 0; i + 1 < axes.size(); i++) {
      before = before.times(axes.get(i).size());
      Axis inner = axes.get(i + 1);
      boolean follows = isSame(axes.get(i).stride(), inner.stride().times(inner.size()));
      if (!follows && !hasBorder(target, before)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether several positions of {@code x} are one element in memory.
   *
   * @param part an index that says which positions count; all where it has no item
   */
  boolean isRepeated(Value.Tensor x, List<IndexItem> part) {
    Optional<List<Axis>> known = of(x, DEEPEST).flatMap(axes -> part(axes, part));
    return known.isPresent()
        && known.get().stream()
            .allMatch(axis -> isCertain(axis.size()) && !step.isZero(axis.size()))
        && known.get().stream()
            .anyMatch(axis -> step.isZero(axis.stride()) && !step.isOne(axis.size()));
  }

  private boolean hasBorder(List<Dim> target, Dim place) {
    Dim before = Dim.of(1);
    for (Dim size : target) {
      before = before.times(size);
      if (isSame(before, place)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSame(Dim one, Dim other) {
    return one.equals(other)
        || step.facts().decide(step.facts().simplify(one.eq(other))) == Decision.PROVED;
  }

  /** Whether there are elements, and every size is a number or one that must do for all numbers. */
  private boolean isCertain(List<Axis> axes, List<Dim> target) {
    return axes.stream().allMatch(axis -> isCertain(axis.size()) && isCertain(axis.stride()))
        && axes.stream().noneMatch(axis -> step.isZero(axis.size()))
        && target.stream().allMatch(this::isCertain);
  }

  private boolean isCertain(Dim size) {
    return step.facts().simplify(size).symbols().stream()
        .allMatch(symbol -> symbol.role() == Symbol.Role.FIXED);
  }

  private Optional<List<Axis>> of(Value.Tensor tensor, int deep) {
    Optional<List<Dim>> sizes = step.sizes(tensor);
    Past past = tensor.past();
    if (sizes.isEmpty() || past.op().isEmpty() || deep == 0) {
      return Optional.empty();
    }
    Op op = past.op().get();
    Optional<Value.Tensor> x = past.tensor("x").or(() -> past.tensor("left"));
    if (isKept(past, x, tensor)) {
      return x.flatMap(one -> of(one, deep - 1));
    }
    if (MOVES.contains(op)) {
      return x.flatMap(one -> of(one, deep - 1)).flatMap(axes -> moved(axes, past, sizes.get()));
    }
    return switch (op) {
      case BROADCAST_TO ->
          x.flatMap(one -> of(one, deep - 1).or(() -> anyhow(one)))
              .flatMap(axes -> stretched(axes, sizes.get()));
      case RESHAPE, FLATTEN ->
          x.flatMap(one -> of(one, deep - 1))
              .filter(axes -> isRows(axes) || isCut(axes, sizes.get()))
              .map(axes -> rows(sizes.get()));
      case VIEW ->
          x.flatMap(one -> of(one, deep - 1)).filter(this::isRows).map(axes -> rows(sizes.get()));
      case TO_TYPE, TO_DEVICE ->
          Optional.of(rows(sizes.get())).filter(axes -> isElsewhere(x, tensor));
      default -> UNTOLD.contains(op) ? Optional.empty() : Optional.of(rows(sizes.get()));
    };
  }

  /** Whether the result lies where the operand does: changed in place, or handed on. */
  private boolean isKept(Past past, Optional<Value.Tensor> x, Value.Tensor result) {
    if (past.writtenInto().isPresent()) {
      return true;
    }
    return switch (past.op().orElseThrow()) {
      case DETACH -> true;
      case TO_TYPE, TO_DEVICE ->
          x.isPresent()
              && x.get().dtype().is(result.dtype()) == Truth.YES
              && x.get().device().is(result.device()) == Truth.YES;
      case SQUEEZE ->
          x.flatMap(step::sizes).map(List::size).equals(step.sizes(result).map(List::size));
      default -> false;
    };
  }

  /** Whether a cast or a move has made a copy. */
  private static boolean isElsewhere(Optional<Value.Tensor> x, Value.Tensor result) {
    return x.isPresent()
        && (x.get().dtype().is(result.dtype()) == Truth.NO
            || x.get().device().is(result.device()) == Truth.NO);
  }

  /** The axes of what somebody else has made: how far apart, nobody knows. */
  private Optional<List<Axis>> anyhow(Value.Tensor x) {
    Dim stride = Dim.symbol(new Symbol("stride", "?", Symbol.Role.OPEN, 0));
    return step.sizes(x).map(sizes -> sizes.stream().map(size -> new Axis(size, stride)).toList());
  }

  private static List<Axis> rows(List<Dim> sizes) {
    List<Axis> axes = new ArrayList<>();
    Dim stride = Dim.of(1);
    for (int axis = sizes.size() - 1; axis >= 0; axis--) {
      axes.add(0, new Axis(sizes.get(axis), stride));
      stride = stride.times(sizes.get(axis));
    }
    return axes;
  }

  private boolean isRows(List<Axis> axes) {
    Dim stride = Dim.of(1);
    for (int i = axes.size() - 1; i >= 0; i--) {
      Axis axis = axes.get(i);
      if (!step.isOne(axis.size()) && !isSame(axis.stride(), stride)) {
        return false;
      }
      stride = stride.times(axis.size());
    }
    return true;
  }

  /** Sizes of 1 stretched and axes put in front: their neighbours are one element. */
  private Optional<List<Axis>> stretched(List<Axis> axes, List<Dim> target) {
    List<Axis> wide = new ArrayList<>();
    int more = target.size() - axes.size();
    for (int axis = 0; axis < target.size(); axis++) {
      Dim size = target.get(axis);
      if (axis < more || step.isOne(axes.get(axis - more).size())) {
        wide.add(new Axis(size, Dim.of(0)));
      } else if (isSame(axes.get(axis - more).size(), size)) {
        wide.add(axes.get(axis - more));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(wide);
  }

  /** The axes of a part that is a view. */
  private Optional<List<Axis>> part(List<Axis> axes, List<IndexItem> items) {
    long named = items.stream().filter(Strides::isOfOneAxis).count();
    List<Axis> left = new ArrayList<>();
    int axis = 0;
    for (IndexItem item : items) {
      int more = item instanceof IndexItem.Ellipsis ? axes.size() - (int) named : 1;
      if (item instanceof IndexItem.Array || more < 0 || axis + more > axes.size()) {
        return Optional.empty();
      }
      if (item instanceof IndexItem.Ellipsis) {
        left.addAll(axes.subList(axis, axis + more));
      } else if (item instanceof IndexItem.Slice slice) {
        Optional<Axis> some = sliced(axes.get(axis), slice);
        if (some.isEmpty()) {
          return Optional.empty();
        }
        left.add(some.get());
      }
      axis += item instanceof IndexItem.NewAxis ? 0 : more;
    }
    left.addAll(axes.subList(axis, axes.size()));
    return Optional.of(left);
  }

  private static boolean isOfOneAxis(IndexItem item) {
    return item instanceof IndexItem.Pick || item instanceof IndexItem.Slice;
  }

  /** What a slice leaves of an axis, where its bounds are numbers or it takes all. */
  private Optional<Axis> sliced(Axis axis, IndexItem.Slice slice) {
    if (slice.start().isEmpty() && slice.stop().isEmpty() && slice.step() == 1) {
      return Optional.of(axis);
    }
    OptionalLong size = number(axis.size());
    OptionalLong start = slice.start().map(this::number).orElse(OptionalLong.of(0));
    OptionalLong stop = slice.stop().map(this::number).orElse(size);
    if (size.isEmpty() || start.isEmpty() || stop.isEmpty() || slice.step() < 1) {
      return Optional.empty();
    }
    long from = bound(start.getAsLong(), size.getAsLong());
    long length = Math.max(0, bound(stop.getAsLong(), size.getAsLong()) - from);
    long taken = (length + slice.step() - 1) / slice.step();
    return Optional.of(new Axis(Dim.of(taken), axis.stride().times(slice.step())));
  }

  private static long bound(long place, long size) {
    return Math.min(size, Math.max(0, place < 0 ? place + size : place));
  }

  private OptionalLong number(Dim size) {
    return step.facts().constantOf(size);
  }

  private Optional<List<Axis>> moved(List<Axis> axes, Past past, List<Dim> sizes) {
    Optional<List<Integer>> from = new AxisMoves(step.facts()).of(past, axes.size(), sizes.size());
    if (from.isEmpty() || from.get().size() != sizes.size()) {
      return Optional.empty();
    }
    List<IndexItem> slices =
        AxisMoves.items(past).stream()
            .filter(item -> !(item instanceof IndexItem.NewAxis))
            .toList();
    List<Axis> moved = new ArrayList<>();
    for (int axis = 0; axis < sizes.size(); axis++) {
      int source = from.get().get(axis);
      Dim stride = source == AxisMoves.NEW ? Dim.of(0) : axes.get(source).stride();
      boolean sliced =
          source >= 0 && source < slices.size() && slices.get(source) instanceof IndexItem.Slice;
      moved.add(
          new Axis(
              sizes.get(axis),
              sliced ? stride.times(((IndexItem.Slice) slices.get(source)).step()) : stride));
    }
    return Optional.of(moved);
  }
}
