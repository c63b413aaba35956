package dev.shapeproof.runtime.ops;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.autograd.Recording;
import dev.shapeproof.runtime.check.RuleCall;
import dev.shapeproof.runtime.check.Verdict;
import dev.shapeproof.runtime.kernel.ArgFold;
import dev.shapeproof.runtime.kernel.Lookup;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Strided;
import java.util.Arrays;

/** The greatest value, or the mean, of a window that moves over the last two axes. */
public final class Pools {
  private Pools() {}

  public static Tensor max2d(Tensor x, long[] kernel, long[] stride, long[] padding) {
    Verdict verdict = check(Op.MAX_POOL2D, x, kernel, stride, padding);
    if (x.rank() == 3) {
      return max2d(x.expandDims(0), kernel, stride, padding).squeeze(0);
    }
    Windows windows = windows(kernel, stride, padding);
    long[] sizes = verdict.sizes();
    Strided wide = windows.padded(x.memory(), lowest(x.dtype()));
    Layout seen = windows.seen(wide.layout(), sizes[2], sizes[3]);
    int inner = (int) (windows.kernel().height() * windows.kernel().width());
    Strided rows =
        Strided.of(
            wide.with(seen).copy(x.dtype()),
            Arrays.stream(sizes).reduce(1, (a, b) -> a * b),
            inner);
    Strided chosen = ArgFold.last(rows, true).with(Layout.contiguous(sizes));
    Strided places = Lookup.chosen(seen, chosen);
    Tensor result = Tensor.of(Lookup.take(wide, places, sizes));
    if (!Recording.wanted(x)) {
      return result;
    }
    long[] before = x.shape();
    Strided packed = Lookup.chosen(windows.onPadded(sizes[2], sizes[3], before), chosen);
    return Recording.of(Op.MAX_POOL2D)
        .from(
            x,
            g -> {
              long[] padded = windows.paddedSizes(before);
              Strided back = Lookup.put(g.memory(), packed, g.dtype(), padded);
              return Tensor.of(windows.cropped(back, before)).contiguous();
            })
        .to(result);
  }

  /** The padding counts as zeros. */
  public static Tensor avg2d(Tensor x, long[] kernel, long[] stride, long[] padding) {
    Verdict verdict = check(Op.AVG_POOL2D, x, kernel, stride, padding);
    if (x.rank() == 3) {
      return avg2d(x.expandDims(0), kernel, stride, padding).squeeze(0);
    }
    Windows windows = windows(kernel, stride, padding);
    long[] sizes = verdict.sizes();
    Strided wide = windows.padded(x.memory(), 0);
    Layout seen = windows.seen(wide.layout(), sizes[2], sizes[3]);
    Tensor result = Reductions.fold(Op.MEAN, Tensor.constant(wide.with(seen)), false, 4, 5);
    Tensor plain = Tensor.of(result.memory());
    if (!Recording.wanted(x)) {
      return plain;
    }
    long[] before = x.shape();
    long inner = windows.kernel().height() * windows.kernel().width();
    return Recording.of(Op.AVG_POOL2D)
        .from(
            x,
            g -> {
              Layout back = windows.onPadded(sizes[2], sizes[3], before);
              Tensor each = g.div(inner).reshape(sizes[0], sizes[1], sizes[2], sizes[3], 1, 1);
              Strided shares = each.expand(back.sizes()).memory();
              return Tensor.of(windows.back(shares, back, g.dtype(), before)).contiguous();
            })
        .to(plain);
  }

  private static Verdict check(Op op, Tensor x, long[] kernel, long[] stride, long[] padding) {
    return RuleCall.of(op).tensor(x).sizes(kernel).sizes(stride).sizes(padding).check();
  }

  private static Windows windows(long[] kernel, long[] stride, long[] padding) {
    long[] steps = stride.length == 0 ? kernel : stride;
    return new Windows(pair(kernel), pair(steps), pair(padding), Windows.Pair.ONE);
  }

  /** One number stands for both axes. */
  static Windows.Pair pair(long... numbers) {
    return new Windows.Pair(numbers[0], numbers[numbers.length - 1]);
  }

  private static double lowest(DType dtype) {
    return switch (dtype) {
      case I32 -> Integer.MIN_VALUE;
      case U8, BOOL -> 0;
      default -> Double.NEGATIVE_INFINITY;
    };
  }
}
