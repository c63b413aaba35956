package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import dev.shapeproof.rule.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The second half of indexing: all arrays together take their axes and put one shape there. */
final class IndexArrays {
  private IndexArrays() {}

  static void integer(Operand x, Operand array, Refusal refusal, Out out) {
    out.require(
        array.dtype().isIntegral(),
        refusal.because(
            RuleId.DTYPE_MISMATCH, "the index {} is {}, not an integer", array, array.dtype()));
    device(x, array, refusal, out);
  }

  /**
   * The shape that {@code arrays}, each by its place, leave of {@code dims}; a mask takes as many
   * axes as it has.
   */
  static Optional<List<Dim>> joined(
      Operand x,
      List<Dim> dims,
      Map<Integer, Operand> arrays,
      List<Dim> selected,
      Refusal refusal,
      Out out) {
    if (arrays.isEmpty()) {
      return Optional.of(dims);
    }
    Iterator<Dim> counts = selected.iterator();
    List<Optional<Dim>> slots = new ArrayList<>();
    List<Dim> shape = List.of();
    List<Dim> indexed = new ArrayList<>();
    int axis = 0;
    for (int place = 0; axis < dims.size(); place++) {
      Operand array = arrays.get(place);
      if (array == null) {
        slots.add(Optional.of(dims.get(axis++)));
        continue;
      }
      int width = Indexed.isMask(array) ? Math.max(1, array.rank()) : 1;
      if (axis + width > dims.size()) {
        out.stop(
            refusal.because(RuleId.SHAPE_INDEX, "{} has too many axes for {}", array, dims).get());
        return Optional.empty();
      }
      slots.addAll(Collections.nCopies(width, Optional.empty()));
      if (Indexed.isMask(array)) {
        mask(x, array, dims.subList(axis, axis + width), axis, refusal, out);
        shape = Broadcast.shapes(out, refusal, RuleId.SHAPE_INDEX, shape, List.of(next(counts)));
      } else {
        integer(x, array, refusal, out);
        indexed.add(dims.get(axis));
        shape = Broadcast.shapes(out, refusal, RuleId.SHAPE_INDEX, shape, array.dims());
      }
      axis += width;
    }
    Dim elements = Dim.product(shape);
    for (Dim size : indexed) {
      out.require(
          size.ne(0).or(elements.eq(0)),
          refusal.because(RuleId.SHAPE_INDEX, "an axis of {} has size 0", dims));
    }
    return Optional.of(inserted(slots, shape));
  }

  private static List<Dim> inserted(List<Optional<Dim>> slots, List<Dim> shape) {
    int first = slots.indexOf(Optional.<Dim>empty());
    int last = slots.lastIndexOf(Optional.<Dim>empty());
    boolean adjacent = slots.subList(first, last + 1).stream().allMatch(Optional::isEmpty);
    List<Dim> result = new ArrayList<>();
    slots.forEach(slot -> slot.ifPresent(result::add));
    result.addAll(adjacent ? first : 0, shape);
    return result;
  }

  private static void mask(
      Operand x, Operand mask, List<Dim> axes, int from, Refusal refusal, Out out) {
    device(x, mask, refusal, out);
    for (int i = 0; i < mask.rank(); i++) {
      Dim have = mask.dim(i);
      Dim want = axes.get(i);
      out.require(
          have.eq(want),
          refusal.because(
              RuleId.SHAPE_INDEX,
              "axis {} of mask {} is {} and axis {} is {}",
              i,
              mask,
              have,
              from + i,
              want));
    }
  }

  private static void device(Operand x, Operand array, Refusal refusal, Out out) {
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

  private static Dim next(Iterator<Dim> counts) {
    if (!counts.hasNext()) {
      throw new IllegalStateException("the caller names a number of true elements for each mask");
    }
    return counts.next();
  }
}
