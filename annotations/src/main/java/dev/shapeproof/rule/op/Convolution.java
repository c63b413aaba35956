package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Constraint;
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
 * Convolution over one to three axes: {@code [*b, c, *s] x [f, c / groups, *k] + [f] -> [*b, f,
 * *t]}, where t = (s + 2 * padding - dilation * (k - 1) - 1) / stride + 1 (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.nn.functional.conv2d.html">F.conv2d</a>).
 */
public final class Convolution extends OpRule {
  static final Param<Operand> WEIGHT = Param.tensor("weight");
  static final Param<Operand> BIAS = Param.optionalTensor("bias");
  static final Param<Dim> GROUPS = Param.size("groups", 1);

  private final int axes;

  public Convolution(Op op, int axes) {
    super(
        op,
        "[*b, c, *s] x [f, c / groups, *k] + [f] -> [*b, f, *t], "
            + "where t = (s + 2 * padding - dilation * (k - 1) - 1) / stride + 1",
        Params.X,
        WEIGHT,
        BIAS,
        Window.STRIDE,
        Window.PADDING,
        Window.DILATION,
        GROUPS);
    this.axes = axes;
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Operand weight = in.get(WEIGHT);
    Refusal refusal = Refusal.to("convolve {} with {}", x, weight);
    Optional<Window> window = Kernel.window(in, axes, refusal, out);
    if (window.isEmpty()) {
      return;
    }
    DType dtype = Dtypes.same(out, refusal, x, weight);
    Device device = Placement.same(out, refusal, x, weight);
    Dim groups = in.get(GROUPS);
    Window.atLeast("the number of groups", groups, 1, refusal, out);
    Dim filters = weight.dim(0);
    out.require(
        filters.multipleOf(groups).and(filters.ge(groups)),
        refusal.because(
            RuleId.SHAPE_CONV, "{} filters are no multiple of {} groups", filters, groups));
    Dim channels = x.dim(-axes - 1);
    out.require(
        channels.eq(weight.dim(1).times(groups)),
        refusal.because(
            RuleId.SHAPE_CONV,
            "axis {} has {} channels, and {} in {} groups takes {}",
            x.rank() - axes - 1,
            channels,
            weight,
            groups,
            weight.dim(1).times(groups)));
    if (!Kernel.bias(in, filters, refusal, out)) {
      return;
    }
    List<Dim> dims = new ArrayList<>(x.dims());
    dims.set(x.rank() - axes - 1, filters);
    for (int i = 0; i < axes; i++) {
      spatial(x, window.get(), i, refusal, out);
      int axis = x.rank() - axes + i;
      dims.set(axis, window.get().positions(i, x.dim(axis)));
    }
    out.effects(Effects.saves("x", "weight"));
    out.result(dims, dtype, device);
  }

  private void spatial(Operand x, Window window, int i, Refusal refusal, Out out) {
    int axis = x.rank() - axes + i;
    Dim size = x.dim(axis);
    Window.atLeast("kernel size", window.kernel().get(i), 1, refusal, out);
    out.require(
        window.padded(i, size).ge(window.span(i)),
        refusal.because(
            RuleId.SHAPE_CONV,
            "axis {} is {} with padding, less than the kernel's {}",
            axis,
            window.padded(i, size),
            window.span(i)));
    Constraint nothing = x.dim(-axes - 1).eq(0);
    out.require(
        size.ge(1).or(x.rank() == axes + 2 ? nothing.or(x.dim(0).eq(0)) : nothing),
        refusal.because(RuleId.SHAPE_CONV, "axis {} has size 0", axis));
  }
}
