package dev.shapeproof.runtime.ops;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.autograd.Gradient;
import dev.shapeproof.runtime.autograd.Recording;
import dev.shapeproof.runtime.check.Demands;
import dev.shapeproof.runtime.check.RuleCall;
import dev.shapeproof.runtime.check.Verdict;
import dev.shapeproof.runtime.kernel.Lookup;
import dev.shapeproof.runtime.precision.Overflows;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Strided;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** The same elements in another order or under other sizes; copies only where it says so. */
public final class Views {
  private Views() {}

  /** A view where strides allow it, else a copy. */
  public static Tensor reshape(Tensor x, long... shape) {
    Verdict verdict = shaped(Op.RESHAPE, x, shape);
    Optional<Layout> view = x.memory().layout().viewed(verdict.sizes());
    Strided memory =
        view.map(layout -> x.memory().with(layout)).orElseGet(() -> packed(x, verdict.sizes()));
    return reshaped(Op.RESHAPE, x, memory);
  }

  private static Strided packed(Tensor x, long... sizes) {
    Demands.room(x);
    return Strided.of(x.memory().copy(x.dtype()), sizes);
  }

  public static Tensor view(Tensor x, long... shape) {
    Verdict verdict = shaped(Op.VIEW, x, shape);
    Layout view = Demands.viewed(x, verdict.sizes());
    return reshaped(Op.VIEW, x, x.memory().with(view));
  }

  public static Tensor flatten(Tensor x, int start, int end) {
    Verdict verdict = RuleCall.of(Op.FLATTEN).tensor(x).size(start).size(end).check();
    return reshape(x, verdict.sizes());
  }

  /** The rule takes the place of -1 apart from the sizes. */
  private static Verdict shaped(Op op, Tensor x, long... shape) {
    RuleCall call = RuleCall.of(op).tensor(x).sizes(shape);
    for (int i = 0; i < shape.length; i++) {
      if (shape[i] == -1) {
        return call.size(i).check();
      }
    }
    return call.check();
  }

  private static Tensor reshaped(Op op, Tensor x, Strided memory) {
    Tensor result = Tensor.of(memory);
    if (!Recording.wanted(x)) {
      return result;
    }
    long[] before = x.shape();
    return Recording.of(op).from(x, g -> g.reshape(before)).to(result);
  }

  public static Tensor permute(Tensor x, int... axes) {
    RuleCall.of(Op.PERMUTE).tensor(x).axes(axes).check();
    int[] order = Arrays.stream(axes).map(axis -> position(axis, x.rank())).toArray();
    int[] back = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      back[order[i]] = i;
    }
    return of(Op.PERMUTE, x, layout -> layout.permuted(order), g -> g.permute(back));
  }

  public static Tensor transpose(Tensor x) {
    RuleCall.of(Op.TRANSPOSE).tensor(x).check();
    int[] order = new int[x.rank()];
    Arrays.setAll(order, i -> order.length - 1 - i);
    return of(Op.TRANSPOSE, x, layout -> layout.permuted(order), Tensor::transpose);
  }

  public static Tensor swapAxes(Tensor x, int first, int second) {
    RuleCall.of(Op.SWAP_AXES).tensor(x).size(first).size(second).check();
    if (x.rank() == 0) {
      return of(Op.SWAP_AXES, x, layout -> layout, g -> g);
    }
    int one = position(first, x.rank());
    int other = position(second, x.rank());
    return of(Op.SWAP_AXES, x, layout -> layout.swapped(one, other), g -> g.transpose(one, other));
  }

  public static Tensor expand(Tensor x, long... shape) {
    RuleCall.of(Op.BROADCAST_TO).tensor(x).sizes(shape).check();
    return of(Op.BROADCAST_TO, x, layout -> layout.expanded(shape), g -> g);
  }

  public static Tensor expandDims(Tensor x, int axis) {
    RuleCall.of(Op.EXPAND_DIMS).tensor(x).size(axis).check();
    int place = position(axis, x.rank() + 1);
    long[] before = x.shape();
    return of(Op.EXPAND_DIMS, x, layout -> layout.inserted(place), g -> g.reshape(before));
  }

  public static Tensor squeeze(Tensor x, int axis) {
    Verdict verdict = RuleCall.of(Op.SQUEEZE).tensor(x).size(axis).check();
    boolean gone = verdict.sizes().length < x.rank();
    int place = gone ? position(axis, x.rank()) : 0;
    long[] before = x.shape();
    return of(
        Op.SQUEEZE, x, layout -> gone ? layout.removed(place) : layout, g -> g.reshape(before));
  }

  public static Tensor slice(Tensor x, int axis, OptionalLong start, OptionalLong stop, int step) {
    Demands.axis(x, axis);
    int place = position(axis, x.rank());
    Verdict verdict = indexed(x, place).slice(start, stop, step).check();
    long size = verdict.sizes()[place];
    long whole = x.size(place);
    long first = start.orElse(0);
    long begin = Math.min(whole, Math.max(0, first < 0 ? first + whole : first));
    return part(Op.INDEX, x, layout -> layout.sliced(place, begin, size, step));
  }

  public static Tensor select(Tensor x, int axis, long index) {
    Demands.axis(x, axis);
    int place = position(axis, x.rank());
    indexed(x, place).pick(index).check();
    long position = index < 0 ? index + x.size(place) : index;
    return part(Op.INDEX, x, layout -> layout.selected(place, position));
  }

  /** An index whose next item is for the axis at {@code place}. */
  private static RuleCall indexed(Tensor x, int place) {
    RuleCall call = RuleCall.of(Op.INDEX).tensor(x).index();
    for (int before = 0; before < place; before++) {
      call.whole();
    }
    return call;
  }

  /** Itself where its elements lie row by row already. */
  public static Tensor contiguous(Tensor x) {
    RuleCall.of(Op.CONTIGUOUS).tensor(x).check();
    return x.layout().isContiguous() ? x : copied(Op.CONTIGUOUS, x, x.dtype());
  }

  public static Tensor copy(Tensor x) {
    RuleCall.of(Op.CLONE).tensor(x).check();
    return copied(Op.CLONE, x, x.dtype());
  }

  public static Tensor detach(Tensor x) {
    RuleCall.of(Op.DETACH).tensor(x).check();
    return Tensor.constant(x.memory());
  }

  /** Itself where it is of that dtype already. */
  public static Tensor to(Tensor x, DType dtype) {
    Demands.stored(dtype);
    RuleCall.of(Op.TO_TYPE).tensor(x).dtype(dtype).check();
    return x.dtype() == dtype ? x : copied(Op.TO_TYPE, x, dtype);
  }

  private static Tensor copied(Op op, Tensor x, DType dtype) {
    Demands.room(x);
    Tensor result = Tensor.of(Strided.of(x.memory().copy(dtype), x.shape()));
    Overflows.seen(op, result, x);
    return Recording.wanted(x) ? Recording.of(op).from(x, g -> g).to(result) : result;
  }

  /** Some of the elements: the others get a gradient of 0. */
  static Tensor part(Op op, Tensor x, UnaryOperator<Layout> layout) {
    long[] sizes = x.shape();
    Layout whole = Layout.contiguous(sizes);
    return of(
        op,
        x,
        layout,
        g -> Tensor.of(Lookup.addInto(layout.apply(whole), g.memory(), g.dtype(), sizes)));
  }

  private static Tensor of(Op op, Tensor x, UnaryOperator<Layout> layout, Gradient gradient) {
    Tensor result = Tensor.of(x.memory().with(layout.apply(x.memory().layout())));
    return Recording.wanted(x) ? Recording.of(op).from(x, gradient).to(result) : result;
  }

  static int position(int axis, int rank) {
    return axis < 0 ? axis + rank : axis;
  }
}
