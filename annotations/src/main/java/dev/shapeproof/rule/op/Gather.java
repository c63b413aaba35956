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
 * Along an axis, the elements that an index of the same rank names: {@code [*s] x i64[*t] -> [*t]},
 * where t[i] <= s[i] but on the axis (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.gather.html">torch.gather</a>).
 */
public final class Gather extends OpRule {
  private static final Param<Operand> INDEX = Param.tensor("index");

  public Gather() {
    super(
        Op.GATHER,
        "[*s] x i64[*t] -> [*t], where t[i] <= s[i] but on the axis",
        Params.X,
        Params.AXIS,
        INDEX);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Operand index = in.get(INDEX);
    Refusal refusal = Refusal.to("gather from {} by {}", x, index);
    Optional<Integer> axis = Axes.one(x, in.get(Params.AXIS), refusal, out);
    if (axis.isEmpty()) {
      return;
    }
    Device device = Placement.same(out, refusal, x, index);
    Dtypes.index(out, refusal, index);
    if (Picking.sameRank(x, index, index, refusal, out)) {
      Picking.fits(index, x, axis.get(), index, refusal, out);
      Picking.notEmpty(x, axis.get(), index, refusal, out);
    }
    out.effects(Effects.saves("index"));
    out.result(index.dims(), x.dtype(), device);
  }
}
