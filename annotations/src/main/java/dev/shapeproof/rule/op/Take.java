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
import dev.shapeproof.rule.RuleId;

/**
 * Elements of the flat tensor: {@code [*s] x i64[*t] -> [*t]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.take.html">torch.take</a>).
 */
public final class Take extends OpRule {
  private static final Param<Operand> INDEX = Param.tensor("index");

  public Take() {
    super(Op.TAKE, "[*s] x i64[*t] -> [*t]", Params.X, INDEX);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Operand index = in.get(INDEX);
    Refusal refusal = Refusal.to("take from {} by {}", x, index);
    Dtypes.index(out, refusal, index);
    Device device = Placement.same(out, refusal, x, index);
    out.require(
        x.elements().ne(0).or(index.elements().eq(0)),
        refusal.because(RuleId.SHAPE_INDEX, "{} has no elements", x.dims()));
    out.effects(Effects.saves("index"));
    out.result(index.dims(), x.dtype(), device);
  }
}
