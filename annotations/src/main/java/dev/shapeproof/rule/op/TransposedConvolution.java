package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The gradient of a convolution, taken as an operation: {@code [*b, c, *s] x [c, f / groups, *k] +
 * [f] -> [*b, f, *t]}, where t = (s - 1) * stride - 2 * padding + dilation * (k - 1) +
 * outputPadding + 1 (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.nn.functional.conv_transpose2d.html">F.conv_transpose2d</a>).
 */
public final class TransposedConvolution extends OpRule {
  private static final Param<List<Dim>> OUTPUT_PADDING =
      Param.sizes("outputPadding", List.of(Dim.of(0)));

  private final int axes;

  public TransposedConvolution(Op op, int axes) {
    super(
        op,
        "[*b, c, *s] x [c, f / groups, *k] + [f] -> [*b, f, *t], where "
            + "t = (s - 1) * stride - 2 * padding + dilation * (k - 1) + outputPadding + 1",
        Params.X,
        Convolution.WEIGHT,
        Convolution.BIAS,
        Window.STRIDE,
        Window.PADDING,
        OUTPUT_PADDING,
        Convolution.GROUPS,
        Window.DILATION);
    this.axes = axes;
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Operand weight = in.get(Convolution.WEIGHT);
    Refusal refusal = Refusal.to("convolve {} with {} transposed", x, weight);
    Optional<Window> window = Kernel.window(in, axes, refusal, out);
    if (window.isEmpty()) {
      return;
    }
    Optional<List<Dim>> extra =
        Window.spread("output padding", in.get(OUTPUT_PADDING), axes, refusal, out);
    if (extra.isEmpty()) {
      return;
    }
    DType dtype = Dtypes.same(out, refusal, x, weight);
    Device device = Placement.same(out, refusal, x, weight);
    Dim groups = in.get(Convolution.GROUPS);
    Dim channels = x.dim(-axes - 1);
    Window.atLeast("the number of groups", groups, 1, refusal, out);
    out.require(
        weight.dim(0).multipleOf(groups).and(weight.dim(0).ge(groups)),
        refusal.because(
            RuleId.SHAPE_CONV, "{} channels are no multiple of {} groups", weight.dim(0), groups));
    out.require(
        channels.eq(weight.dim(0)),
        refusal.because(
            RuleId.SHAPE_CONV,
            "axis {} has {} channels, and {} takes {}",
            x.rank() - axes - 1,
            channels,
            weight,
            weight.dim(0)));
    Dim filters = weight.dim(1).times(groups);
    if (!Kernel.bias(in, filters, refusal, out)) {
      return;
    }
    List<Dim> dims = new ArrayList<>(x.dims());
    dims.set(x.rank() - axes - 1, filters);
    for (int i = 0; i < axes; i++) {
      int axis = x.rank() - axes + i;
      dims.set(axis, spatial(window.get(), i, x.dim(axis), extra.get().get(i), refusal, out));
    }
    out.effects(Effects.saves("x", "weight"));
    out.result(dims, dtype, device);
  }

  private static Dim spatial(Window window, int i, Dim size, Dim extra, Refusal refusal, Out out) {
    Window.atLeast("kernel size", window.kernel().get(i), 1, refusal, out);
    Window.atLeast("output padding", extra, 0, refusal, out);
    Window.atLeast("a spatial size", size, 1, refusal, out);
    out.require(
        extra.lt(window.stride().get(i)).or(extra.lt(window.dilation().get(i))),
        refusal.because(
            RuleId.SHAPE_CONV,
            "output padding {} is neither less than the stride nor than the dilation",
            extra));
    Dim given = size.minus(1).times(window.stride().get(i));
    Dim result = given.minus(window.padding().get(i).times(2)).plus(window.span(i)).plus(extra);
    Window.atLeast("a resulting size", result, 1, refusal, out);
    return result;
  }
}
