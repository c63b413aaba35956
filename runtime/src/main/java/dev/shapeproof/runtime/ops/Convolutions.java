package dev.shapeproof.runtime.ops;

import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.autograd.Recording;
import dev.shapeproof.runtime.autograd.Saved;
import dev.shapeproof.runtime.check.RuleCall;
import dev.shapeproof.runtime.check.Verdict;
import dev.shapeproof.runtime.precision.Autocast;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Strided;
import java.util.Optional;

/** Convolution as a product of matrices: each window becomes a column. */
public final class Convolutions {
  private Convolutions() {}

  /** Pairs are height and width. */
  public static Tensor conv2d(
      Tensor input,
      Tensor filters,
      Optional<Tensor> addend,
      long[] stride,
      long[] padding,
      long[] dilation,
      long groups) {
    Tensor x = Autocast.lower(input);
    Tensor weight = Autocast.lower(filters);
    Optional<Tensor> bias = Autocast.lower(addend);
    Verdict verdict =
        RuleCall.of(Op.CONV2D)
            .tensor(x)
            .tensor(weight)
            .tensor(bias)
            .sizes(stride)
            .sizes(padding)
            .sizes(dilation)
            .size(groups)
            .check();
    if (x.rank() == 3) {
      return conv2d(x.expandDims(0), weight, bias, stride, padding, dilation, groups).squeeze(0);
    }
    Windows windows =
        new Windows(
            new Windows.Pair(weight.size(2), weight.size(3)),
            Pools.pair(stride),
            Pools.pair(padding),
            Pools.pair(dilation));
    Shape shape = new Shape(windows, x.shape(), weight.shape(), verdict.sizes(), groups);
    Tensor product = shape.weight(weight).matmul(shape.columns(x)).reshape(verdict.sizes());
    Tensor result = bias.map(b -> product.add(b.detach().reshape(-1, 1, 1))).orElse(product);
    return record(shape, x, weight, bias, result);
  }

  private static Tensor record(
      Shape shape, Tensor x, Tensor weight, Optional<Tensor> bias, Tensor result) {
    Tensor plain = Tensor.of(result.memory());
    if (!Recording.wanted(x, weight, bias.orElse(weight))) {
      return plain;
    }
    Recording tape = Recording.of(Op.CONV2D);
    Saved input = tape.save(x);
    Saved kernel = tape.save(weight);
    tape.from(x, g -> shape.toInput(shape.outgoing(g), kernel.get()))
        .from(weight, g -> shape.toWeight(shape.outgoing(g), input.get()));
    bias.ifPresent(b -> tape.from(b, g -> g.sum(new int[] {0, 2, 3}, false)));
    return tape.to(plain);
  }

  /** The sizes of one convolution, and the matrices that it consists of. */
  private static final class Shape {
    private final Windows windows;
    private final long[] x;
    private final long[] weight;
    private final long[] result;
    private final long groups;

    Shape(Windows windows, long[] x, long[] weight, long[] result, long groups) {
      this.windows = windows;
      this.x = x;
      this.weight = weight;
      this.result = result;
      this.groups = groups;
    }

    private long inner() {
      return weight[1] * weight[2] * weight[3];
    }

    private long positions() {
      return result[2] * result[3];
    }

    /** {@code [groups, filters / groups, inner]}. */
    Tensor weight(Tensor kernel) {
      return kernel.detach().reshape(groups, weight[0] / groups, inner());
    }

    /** {@code [b, groups, inner, positions]}. */
    Tensor columns(Tensor input) {
      Strided wide = windows.padded(input.memory(), 0);
      Layout seen = ordered(windows.seen(wide.layout(), result[2], result[3]));
      Strided columns = Strided.of(wide.with(seen).copy(wide.dtype()), seen.sizes());
      return Tensor.constant(columns).reshape(x[0], groups, inner(), positions());
    }

    /** From {@code [b, c, oh, ow, kh, kw]} to {@code [b, c, kh, kw, oh, ow]}. */
    private static Layout ordered(Layout seen) {
      return seen.permuted(0, 1, 4, 5, 2, 3);
    }

    Tensor outgoing(Tensor g) {
      return g.reshape(x[0], groups, weight[0] / groups, positions());
    }

    Tensor toWeight(Tensor g, Tensor input) {
      Tensor each = g.matmul(columns(input).transpose(-1, -2));
      return each.sum(new int[] {0}, false).reshape(weight);
    }

    Tensor toInput(Tensor g, Tensor kernel) {
      Tensor columns = weight(kernel).transpose(-1, -2).matmul(g);
      Layout seen = ordered(windows.onPadded(result[2], result[3], x));
      return Tensor.of(windows.back(columns.memory(), seen, g.dtype(), x)).contiguous();
    }
  }
}
