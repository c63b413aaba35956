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
import java.util.List;

/**
 * Sizes of 1 stretched, and new axes in front: {@code [*s] -> [*shape]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.broadcast_to.html">torch.broadcast_to</a>).
 */
public final class BroadcastTo extends OpRule {
  private static final Param<List<Dim>> SHAPE = Param.sizes("shape");

  public BroadcastTo() {
    super(Op.BROADCAST_TO, "[*s] -> [*shape]", Params.X, SHAPE);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    List<Dim> shape = in.get(SHAPE);
    Refusal refusal = Refusal.to("broadcast {} {} to {}", x, x.dims(), shape);
    Sizes.notNegative(out, refusal, shape);
    if (Broadcast.into(out, refusal, RuleId.SHAPE_BROADCAST, x.dims(), shape)) {
      out.effects(Effects.view());
      out.result(shape, x.dtype(), x.device());
    }
  }
}
