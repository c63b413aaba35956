package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Dim;
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
 * Maximum or mean of a moving window over one to three axes: {@code [*b, c, *s] -> [*b, c, *t]},
 * where t = (s + 2 * padding - dilation * (k - 1) - 1) / stride + 1, rounded up on demand (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.nn.MaxPool2d.html">MaxPool2d</a>, <a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.nn.AvgPool2d.html">AvgPool2d</a>).
 */
public final class Pooling extends OpRule {
  private static final Param<List<Dim>> KERNEL = Param.sizes("kernel");

  /** The kernel where it is not given. */
  private static final Param<List<Dim>> STRIDE = Param.optionalSizes("stride");

  private static final Param<Boolean> CEIL = Param.flag("ceilMode", false);
  private static final String SIGNATURE =
      "[*b, c, *s] -> [*b, c, *t], where "
          + "t = (s + 2 * padding - dilation * (k - 1) - 1) / stride + 1";

  private final int axes;
  private final Effects effects;

  private Pooling(Op op, int axes, Effects effects, Param<?>... params) {
    super(op, SIGNATURE, params);
    this.axes = axes;
    this.effects = effects;
  }

  public static Pooling max(Op op, int axes) {
    return new Pooling(
        op,
        axes,
        Effects.saves("x"),
        Params.X,
        KERNEL,
        STRIDE,
        Window.PADDING,
        CEIL,
        Window.DILATION);
  }

  public static Pooling avg(Op op, int axes) {
    return new Pooling(
        op, axes, Effects.saves("x"), Params.X, KERNEL, STRIDE, Window.PADDING, CEIL);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Refusal refusal = Refusal.to("pool {}", x);
    if (!Window.rank(x, axes, refusal, out)) {
      return;
    }
    Optional<Window> found = window(in, refusal, out);
    if (found.isEmpty()) {
      return;
    }
    Window window = found.get();
    List<Dim> dims = new ArrayList<>(x.dims());
    Window.atLeast("the number of channels", x.dim(-axes - 1), 1, refusal, out);
    for (int i = 0; i < axes; i++) {
      int axis = x.rank() - axes + i;
      Dim size = x.dim(axis);
      Window.atLeast("a spatial size", size, 1, refusal, out);
      Window.atLeast("kernel size", window.kernel().get(i), 1, refusal, out);
      Dim half = window.span(i).floorDiv(2);
      Dim padding = window.padding().get(i);
      out.require(
          padding.le(half),
          refusal.because(
              RuleId.SHAPE_CONV, "padding {} is more than half of the kernel", padding));
      Dim positions = in.get(CEIL) ? up(window, i, size) : window.positions(i, size);
      out.require(
          positions.ge(1),
          refusal.because(
              RuleId.SHAPE_CONV,
              "axis {} is {} with padding, less than the kernel's {}",
              axis,
              window.padded(i, size),
              window.span(i)));
      if (op() == Op.AVG_POOL3D) {
        out.require(
            size.ge(window.kernel().get(i)),
            refusal.because(
                RuleId.SHAPE_CONV,
                "axis {} is {}, less than the kernel's {}",
                axis,
                size,
                window.kernel().get(i)));
      }
      dims.set(axis, positions);
    }
    out.effects(effects);
    out.result(dims, x.dtype(), x.device());
  }

  private Optional<Window> window(In in, Refusal refusal, Out out) {
    List<Dim> kernel = in.get(KERNEL);
    List<Dim> stride = in.find(STRIDE).filter(list -> !list.isEmpty()).orElse(kernel);
    Optional<List<Dim>> kernels = Window.spread("kernel", kernel, axes, refusal, out);
    if (kernels.isEmpty()) {
      return Optional.empty();
    }
    Optional<List<Dim>> strides = Window.spread("stride", stride, axes, refusal, out);
    if (strides.isEmpty()) {
      return Optional.empty();
    }
    Optional<List<Dim>> paddings =
        Window.spread("padding", in.get(Window.PADDING), axes, refusal, out);
    if (paddings.isEmpty()) {
      return Optional.empty();
    }
    Optional<Window> window =
        Window.spread("dilation", in.get(Window.DILATION), axes, refusal, out)
            .map(dilation -> new Window(kernels.get(), strides.get(), paddings.get(), dilation));
    window.ifPresent(found -> found.require(refusal, out));
    return window;
  }

  /** Rounded up, but no window starts in the padding behind. */
  private static Dim up(Window window, int i, Dim size) {
    Dim stride = window.stride().get(i);
    Dim positions = window.padded(i, size).minus(window.span(i)).ceilDiv(stride).plus(1);
    Dim start = positions.minus(1).times(stride);
    return Dim.ite(start.ge(size.plus(window.padding().get(i))), positions.minus(1), positions);
  }
}
