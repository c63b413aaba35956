package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.IndexItem;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shape that an index leaves of a tensor, in PyTorch's reading: integers, slices and new axes
 * first, one place after the other, then all arrays together; what the arrays give stands where
 * they stood, or in front where other axes part them. A mask of several axes counts as one place,
 * so what follows it works on its second axis, which is PyTorch's way and not NumPy's (<a
 * href="https://numpy.org/doc/stable/user/basics.indexing.html">NumPy indexing</a>, <a
 * href="https://docs.pytorch.org/docs/2.7/tensor_view.html">PyTorch views</a>).
 */
final class Indexed {
  private final Operand x;
  private final Refusal refusal;
  private final Out out;
  private final boolean negativeSteps;

  /** The shape so far, and the arrays by the place where they stand in it. */
  private final List<Dim> dims;

  private final Map<Integer, Operand> arrays = new LinkedHashMap<>();

  private Indexed(Operand x, Refusal refusal, Out out, boolean negativeSteps) {
    this.x = x;
    this.refusal = refusal;
    this.out = out;
    this.negativeSteps = negativeSteps;
    this.dims = new ArrayList<>(x.dims());
  }

  /** What is left of {@code x}; {@code selected} names the number of true elements of each mask. */
  static Optional<List<Dim>> of(
      Operand x,
      List<IndexItem> items,
      List<Dim> selected,
      boolean negativeSteps,
      Refusal refusal,
      Out out) {
    Indexed indexed = new Indexed(x, refusal, out, negativeSteps);
    return indexed.slice(items)
        ? IndexArrays.joined(x, indexed.dims, indexed.arrays, selected, refusal, out)
        : Optional.empty();
  }

  /** An array that marks positions with true, instead of naming them. */
  static boolean isMask(Operand array) {
    return array.dtype() == DType.BOOL || array.dtype() == DType.U8;
  }

  /** Whether the result is a view: no array but scalars, which are as good as integers. */
  static boolean isBasic(List<IndexItem> items) {
    return items.stream()
        .noneMatch(item -> item instanceof IndexItem.Array array && !isPick(array.array()));
  }

  private static boolean isPick(Operand array) {
    return array.rank() == 0 && !isMask(array);
  }

  private boolean slice(List<IndexItem> items) {
    int used = items.stream().mapToInt(Indexed::axesOf).sum();
    if (items.stream().filter(IndexItem.Ellipsis.class::isInstance).count() > 1) {
      out.stop(refusal.because(RuleId.SHAPE_INDEX, "it has more than one ellipsis").get());
      return false;
    }
    if (used > x.rank()) {
      out.stop(
          refusal
              .because(RuleId.SHAPE_INDEX, "{} indices are too many for {}", used, x.dims())
              .get());
      return false;
    }
    int place = 0;
    for (IndexItem item : items) {
      if (item instanceof IndexItem.Pick pick) {
        pick(place, pick.position());
      } else if (item instanceof IndexItem.Slice slice) {
        if (!slice(place, slice)) {
          return false;
        }
        place++;
      } else if (item instanceof IndexItem.NewAxis) {
        dims.add(place, Dim.of(1));
        place++;
      } else if (item instanceof IndexItem.Array array) {
        place += array(place, array.array());
      } else {
        place += x.rank() - used;
      }
    }
    return true;
  }

  private static int axesOf(IndexItem item) {
    if (item instanceof IndexItem.Array array) {
      return isMask(array.array()) ? array.array().rank() : 1;
    }
    return item instanceof IndexItem.Pick || item instanceof IndexItem.Slice ? 1 : 0;
  }

  private void pick(int place, Dim position) {
    Dim size = dims.remove(place);
    out.require(
        position.ge(Dim.of(0).minus(size)).and(position.lt(size)),
        refusal.because(
            RuleId.SHAPE_INDEX,
            "index {} is out of range for axis {}, whose size is {}",
            position,
            place,
            size));
  }

  private boolean slice(int place, IndexItem.Slice slice) {
    if (slice.step() == 0 || (slice.step() < 0 && !negativeSteps)) {
      out.stop(
          refusal
              .because(
                  RuleId.SHAPE_INDEX, "the step {} of axis {} is not positive", slice.step(), place)
              .get());
      return false;
    }
    dims.set(place, SliceLength.of(slice, dims.get(place)));
    return true;
  }

  /** How many places the array takes. */
  private int array(int place, Operand array) {
    if (isPick(array)) {
      IndexArrays.integer(x, array, refusal, out);
      Dim size = dims.remove(place);
      out.require(
          size.ne(0),
          refusal.because(RuleId.SHAPE_INDEX, "axis {} of {} has size 0", place, x.dims()));
      return 0;
    }
    if (array.rank() == 0) {
      dims.add(place, Dim.of(1));
    }
    arrays.put(place, array);
    return 1;
  }
}
