package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.IndexItem;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import dev.shapeproof.rule.Truth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The shape that an index leaves of a tensor, in PyTorch's reading: integers and slices first, one
 * axis after the other, then all arrays together; what the arrays give stands where they stood, or
 * in front where other axes part them (<a
 * href="https://numpy.org/doc/stable/user/basics.indexing.html">NumPy indexing</a>, <a
 * href="https://docs.pytorch.org/docs/2.7/tensor_view.html">PyTorch views</a>).
 */
final class Indexed {
  private final Operand x;
  private final Refusal refusal;
  private final Out out;
  private final Iterator<Dim> selected;
  private final boolean negativeSteps;

  /** Sizes that stay, and an empty place for each axis that an array takes. */
  private final List<Optional<Dim>> slots = new ArrayList<>();

  private final List<List<Dim>> arrays = new ArrayList<>();

  /** Axes that integer arrays index; none may be empty if they hold anything. */
  private final List<Integer> taken = new ArrayList<>();

  private Indexed(Operand x, Refusal refusal, Out out, List<Dim> selected, boolean negativeSteps) {
    this.x = x;
    this.refusal = refusal;
    this.out = out;
    this.selected = selected.iterator();
    this.negativeSteps = negativeSteps;
  }

  /** What is left of {@code x}; {@code selected} names the number of true elements of each mask. */
  static Optional<List<Dim>> of(
      Operand x,
      List<IndexItem> items,
      List<Dim> selected,
      boolean negativeSteps,
      Refusal refusal,
      Out out) {
    return new Indexed(x, refusal, out, selected, negativeSteps).run(items);
  }

  /** An array that marks positions with true, instead of naming them. */
  static boolean isMask(Operand array) {
    return array.dtype() == DType.BOOL || array.dtype() == DType.U8;
  }

  /** Whether the result is a view: there is no array. */
  static boolean isBasic(List<IndexItem> items) {
    return items.stream().noneMatch(IndexItem.Array.class::isInstance);
  }

  private Optional<List<Dim>> run(List<IndexItem> items) {
    int used = items.stream().mapToInt(Indexed::axesOf).sum();
    long ellipses = items.stream().filter(IndexItem.Ellipsis.class::isInstance).count();
    if (ellipses > 1) {
      out.stop(refusal.because(RuleId.SHAPE_INDEX, "it has more than one ellipsis").get());
      return Optional.empty();
    }
    if (used > x.rank()) {
      out.stop(
          refusal
              .because(RuleId.SHAPE_INDEX, "{} indices are too many for {}", used, x.dims())
              .get());
      return Optional.empty();
    }
    int axis = 0;
    for (IndexItem item : items) {
      int width = item instanceof IndexItem.Ellipsis ? x.rank() - used : axesOf(item);
      if (!take(item, axis, width)) {
        return Optional.empty();
      }
      axis += width;
    }
    keep(axis, x.rank());
    return Optional.of(joined());
  }

  private static int axesOf(IndexItem item) {
    if (item instanceof IndexItem.Array array) {
      return isMask(array.array()) ? array.array().rank() : 1;
    }
    return item instanceof IndexItem.Pick || item instanceof IndexItem.Slice ? 1 : 0;
  }

  private boolean take(IndexItem item, int axis, int width) {
    if (item instanceof IndexItem.Pick pick) {
      pick(axis, pick.position());
    } else if (item instanceof IndexItem.Slice slice) {
      return slice(axis, slice);
    } else if (item instanceof IndexItem.NewAxis) {
      slots.add(Optional.of(Dim.of(1)));
    } else if (item instanceof IndexItem.Array array) {
      array(array.array(), axis);
    } else {
      keep(axis, axis + width);
    }
    return true;
  }

  private void keep(int from, int to) {
    x.dims().subList(from, to).forEach(size -> slots.add(Optional.of(size)));
  }

  private void pick(int axis, Dim position) {
    Dim size = x.dim(axis);
    out.require(
        position.ge(Dim.of(0).minus(size)).and(position.lt(size)),
        refusal.because(
            RuleId.SHAPE_INDEX,
            "index {} is out of range for axis {}, whose size is {}",
            position,
            axis,
            size));
  }

  private boolean slice(int axis, IndexItem.Slice slice) {
    if (slice.step() == 0 || (slice.step() < 0 && !negativeSteps)) {
      out.stop(
          refusal
              .because(
                  RuleId.SHAPE_INDEX, "the step {} of axis {} is not positive", slice.step(), axis)
              .get());
      return false;
    }
    slots.add(Optional.of(SliceLength.of(slice, x.dim(axis))));
    return true;
  }

  private void array(Operand array, int axis) {
    if (isMask(array)) {
      mask(array, axis);
      return;
    }
    out.require(
        array.dtype().isIntegral(),
        refusal.because(
            RuleId.DTYPE_MISMATCH, "the index {} is {}, not an integer", array, array.dtype()));
    requireDevice(array);
    if (array.rank() > 0) {
      slots.add(Optional.empty());
      arrays.add(array.dims());
      taken.add(axis);
    }
  }

  private void mask(Operand mask, int axis) {
    requireDevice(mask);
    for (int i = 0; i < mask.rank(); i++) {
      Dim have = mask.dim(i);
      Dim want = x.dim(axis + i);
      out.require(
          have.eq(want),
          refusal.because(
              RuleId.SHAPE_INDEX,
              "axis {} of mask {} is {} and axis {} is {}",
              i,
              mask,
              have,
              axis + i,
              want));
      slots.add(Optional.empty());
    }
    if (mask.rank() == 0) {
      slots.add(Optional.empty());
    }
    if (!selected.hasNext()) {
      throw new IllegalStateException("the caller names a number of true elements for each mask");
    }
    arrays.add(List.of(selected.next()));
  }

  private void requireDevice(Operand array) {
    Truth fits = array.device().is(Device.CPU).or(array.device().is(x.device()));
    out.require(
        fits,
        refusal.because(
            RuleId.DEVICE_MISMATCH,
            "{} is on {} and {} on {}",
            x,
            x.device(),
            array,
            array.device()));
  }

  private List<Dim> joined() {
    List<Dim> shape = List.of();
    for (List<Dim> array : arrays) {
      shape = Broadcast.shapes(out, refusal, RuleId.SHAPE_INDEX, shape, array);
    }
    Dim elements = Dim.product(shape);
    for (int axis : taken) {
      out.require(
          x.dim(axis).ne(0).or(elements.eq(0)),
          refusal.because(RuleId.SHAPE_INDEX, "axis {} of {} has size 0", axis, x.dims()));
    }
    List<Dim> result = new ArrayList<>();
    slots.forEach(slot -> slot.ifPresent(result::add));
    if (!arrays.isEmpty()) {
      result.addAll(adjacent() ? slots.indexOf(Optional.<Dim>empty()) : 0, shape);
    }
    return result;
  }

  private boolean adjacent() {
    int first = slots.indexOf(Optional.<Dim>empty());
    int last = slots.lastIndexOf(Optional.<Dim>empty());
    return slots.subList(first, last + 1).stream().allMatch(Optional::isEmpty);
  }
}
