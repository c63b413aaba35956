package dev.shapeproof.runtime.ops;

import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import dev.shapeproof.runtime.autograd.Recording;
import dev.shapeproof.runtime.autograd.Saved;
import dev.shapeproof.runtime.check.Demands;
import dev.shapeproof.runtime.check.RuleCall;
import dev.shapeproof.runtime.check.Verdict;
import dev.shapeproof.runtime.kernel.ArgFold;
import dev.shapeproof.runtime.kernel.Fold;
import dev.shapeproof.runtime.precision.Autocast;
import dev.shapeproof.runtime.precision.Overflows;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Strided;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Axes folded into one value each. */
public final class Reductions {
  private Reductions() {}

  public static Tensor fold(Op op, Tensor operand, boolean keepDims, int... axes) {
    boolean grows = op == Op.SUM || op == Op.PROD || op == Op.MEAN;
    Tensor x = grows ? Autocast.widen(operand) : operand;
    Verdict verdict = RuleCall.of(op).tensor(x).axes(axes).flag(keepDims).check();
    boolean[] folded = Axes.marked(x.rank(), axes);
    Strided kept =
        op == Op.MEAN
            ? Fold.mean(verdict.dtype(), x.memory(), folded)
            : kernel(op).apply(verdict.dtype(), x.memory(), folded);
    Tensor result = Tensor.of(kept.with(verdict.layout()));
    Overflows.seen(op, result, x);
    return verdict.effects().differentiable() && Recording.wanted(x)
        ? record(op, x, result, kept.layout().sizes())
        : result;
  }

  private static Fold kernel(Op op) {
    return switch (op) {
      case SUM -> Fold.SUM;
      case PROD -> Fold.PROD;
      case MAX -> Fold.MAX;
      case MIN -> Fold.MIN;
      case ANY -> Fold.ANY;
      case ALL -> Fold.ALL;
      default -> throw new IllegalArgumentException(op + " has no kernel");
    };
  }

  /** {@code kept} are the sizes with 1 in place of the folded axes. */
  private static Tensor record(Op op, Tensor operand, Tensor result, long... kept) {
    Recording tape = Recording.of(op);
    long[] sizes = operand.shape();
    Saved x = tape.save(operand);
    Saved y = tape.save(result);
    double count = (double) operand.elements() / Math.max(1, result.elements());
    return tape.from(
            operand,
            g -> {
              Tensor wide = g.reshape(kept);
              return switch (op) {
                case SUM -> wide.expand(sizes);
                case MEAN -> wide.div(count).expand(sizes);
                case PROD -> wide.mul(others(x.get(), kept));
                case MAX, MIN -> shared(wide, x.get(), y.get().reshape(kept), kept);
                default -> throw new IllegalArgumentException(op + " has no gradient");
              };
            })
        .to(result);
  }

  /** What each factor is multiplied by: with one 0 only that one has a slope, with two none. */
  private static Tensor others(Tensor x, long... kept) {
    int[] axes = folded(x, kept);
    Tensor zero = x.eq(0);
    Tensor one = Tensors.ones(x.dtype());
    Tensor rest = Tensors.where(zero, one, x);
    Tensor product = rest.prod(axes, true);
    Tensor zeros = zero.sum(axes, true);
    Tensor nothing = Tensors.zeros(x.dtype());
    Tensor others = product.div(rest);
    return Tensors.where(
        zeros.eq(0), others, Tensors.where(zero.logicalAnd(zeros.eq(1)), product, nothing));
  }

  /** Those that are as great share the gradient evenly. */
  private static Tensor shared(Tensor g, Tensor x, Tensor extreme, long... kept) {
    Tensor chosen = x.eq(extreme).to(g.dtype());
    return g.mul(chosen).div(chosen.sum(folded(x, kept), true));
  }

  /** The folded axes, but for those of size 1, which make no difference; one of them if need be. */
  private static int[] folded(Tensor x, long... kept) {
    int[] axes = IntStream.range(0, x.rank()).filter(axis -> kept[axis] != x.size(axis)).toArray();
    int first = Arrays.stream(kept).boxed().toList().indexOf(1L);
    return axes.length == 0 && first >= 0 ? new int[] {first} : axes;
  }

  /** Positions of the greatest or least, in the flat tensor where no axis is named. */
  public static Tensor arg(Op op, Tensor x, Optional<Integer> axis, boolean keepDims) {
    RuleCall call = RuleCall.of(op).tensor(x);
    Verdict verdict =
        (axis.isPresent() ? call.size(axis.get()) : call.absent()).flag(keepDims).check();
    Strided source = x.memory();
    if (axis.isEmpty() || x.rank() == 0) {
      Demands.room(x);
      source = Strided.of(source.copy(x.dtype()), x.elements());
    } else {
      int place = Views.position(axis.get(), x.rank());
      Layout layout = source.layout();
      source = source.with(moved(layout, place));
    }
    Strided found = ArgFold.last(source, op == Op.ARG_MAX);
    return Tensor.of(found.with(Layout.contiguous(verdict.sizes())));
  }

  /** The axis behind all others, whose order stays. */
  private static Layout moved(Layout layout, int axis) {
    int rank = layout.rank();
    int[] order = new int[rank];
    for (int i = 0; i < rank - 1; i++) {
      order[i] = i < axis ? i : i + 1;
    }
    order[rank - 1] = axis;
    return layout.permuted(order);
  }
}
