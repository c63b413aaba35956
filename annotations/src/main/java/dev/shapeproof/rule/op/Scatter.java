package dev.shapeproof.rule.op;

import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.Refusal;
import java.util.Optional;

/**
 * Writes a source where an index of the same rank says: {@code [*s], i64[*t], [*u] -> [*s]}, where
 * t[i] <= u[i], and t[i] <= s[i] but on the axis (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.scatter.html">torch.scatter</a>).
 */
public final class Scatter extends OpRule {
  private static final Param<Operand> INDEX = Param.tensor("index");
  private static final Param<Operand> SOURCE = Param.tensor("source");

  public Scatter(Op op) {
    super(
        op,
        "[*s], i64[*t], [*u] -> [*s], where t[i] <= u[i], and t[i] <= s[i] but on the axis",
        Params.X,
        Params.AXIS,
        INDEX,
        SOURCE);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Operand index = in.get(INDEX);
    Operand source = in.get(SOURCE);
    Refusal refusal = Refusal.to("scatter {} into {} by {}", source, x, index);
    Optional<Integer> axis = Axes.one(x, in.get(Params.AXIS), refusal, out);
    if (axis.isEmpty()) {
      return;
    }
    Device device = Placement.same(out, refusal, x, index, source);
    Dtypes.index(out, refusal, index);
    Dtypes.same(out, refusal, x, source);
    if (Picking.sameRank(x, index, index, refusal, out)) {
      Picking.fits(index, x, axis.get(), index, refusal, out);
      Picking.notEmpty(x, axis.get(), index, refusal, out);
    }
    if (Picking.sameRank(source, index, index, refusal, out)) {
      Picking.fits(index, source, -1, index, refusal, out);
    }
    out.effects(Effects.saves("index"));
    out.result(x.dims(), x.dtype(), device);
  }
}
