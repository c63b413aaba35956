package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import dev.shapeproof.rule.Truth;
import java.util.ArrayList;
import java.util.List;

/**
 * Spatial axes brought to given sizes, by adaptive pooling or interpolation: {@code [*b, c, *s] ->
 * [*b, c, *size]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.nn.AdaptiveAvgPool2d.html">AdaptiveAvgPool2d</a>,
 * <a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.nn.functional.interpolate.html">F.interpolate</a>).
 */
public final class Resize extends OpRule {
  private static final Param<List<Dim>> SIZE = Param.sizes("size");

  private final boolean pooling;

  private Resize(Op op, boolean pooling) {
    super(op, "[*b, c, *s] -> [*b, c, *size]", Params.X, SIZE);
    this.pooling = pooling;
  }

  /** The batch axis may be missing, and sizes may be 0. */
  public static Resize pooling(Op op) {
    return new Resize(op, true);
  }

  public static Resize interpolation(Op op) {
    return new Resize(op, false);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    List<Dim> size = in.get(SIZE);
    Refusal refusal = Refusal.to("resize {} {} to {}", x, x.dims(), size);
    if (size.isEmpty() || size.size() > 3) {
      out.stop(
          refusal.because(RuleId.SHAPE_CONV, "{} spatial axes are not 1 to 3", size.size()).get());
      return;
    }
    int least = size.size() + (pooling ? 1 : 2);
    if (!Ranks.between(out, refusal, x, least, size.size() + 2)) {
      return;
    }
    List<Dim> dims = new ArrayList<>(x.dims().subList(0, x.rank() - size.size()));
    // a mean over whole axes asks nothing of them, and only one over three asks for channels
    boolean mean = op() == Op.ADAPTIVE_AVG_POOL;
    Constraint whole =
        mean ? Constraint.all(size.stream().map(s -> s.eq(1)).toList()) : Constraint.never();
    Dtypes.unless(
        out,
        whole.not(),
        mean ? x.dtype().isFloating().or(x.dtype().is(DType.C64)) : Truth.YES,
        refusal.because(RuleId.DTYPE_MISMATCH, "{} is {}, not a floating dtype", x, x.dtype()));
    if (!mean || size.size() == 3) {
      Dim channels = x.dim(-size.size() - 1);
      out.require(
          channels.ge(1).or(whole),
          refusal.because(RuleId.SHAPE_CONV, "it has {} channels", channels));
    }
    for (int i = 0; i < size.size(); i++) {
      int axis = x.rank() - size.size() + i;
      out.require(
          x.dim(axis).ge(1).or(whole),
          refusal.because(RuleId.SHAPE_CONV, "axis {} has size {}", axis, x.dim(axis)));
      Window.atLeast("a resulting size", size.get(i), pooling ? 0 : 1, refusal, out);
      dims.add(size.get(i));
    }
    out.effects(Effects.saves(op() == Op.INTERPOLATE ? new String[0] : new String[] {"x"}));
    out.result(dims, x.dtype(), x.device());
  }
}
