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
 * A value where a mask is true: {@code [*s] x bool[*t] -> [*broadcast(s, t)]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.Tensor.masked_fill.html">masked_fill</a>).
 */
public final class MaskedFill extends OpRule {
  private static final Param<Operand> MASK = Param.tensor("mask");

  public MaskedFill() {
    super(Op.MASKED_FILL, "[*s] x bool[*t] -> [*broadcast(s, t)]", Params.X, MASK);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Operand mask = in.get(MASK);
    Refusal refusal = Refusal.to("fill {} by {}", x, mask);
    out.require(
        mask.dtype().isBoolean(),
        refusal.because(RuleId.DTYPE_MISMATCH, "{} is {}, not bool", mask, mask.dtype()));
    Device device = Placement.elementwise(out, refusal, x, mask);
    out.effects(Effects.saves("mask"));
    out.result(Broadcast.of(out, refusal, x, mask), x.dtype(), device);
  }
}
