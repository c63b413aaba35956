package dev.shapeproof.rule.op;

import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.Refusal;

/**
 * Elements set to 0 at random while training: {@code [*s] -> [*s]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.nn.functional.dropout.html">F.dropout</a>).
 */
public final class Dropout extends OpRule {
  private static final Param<Boolean> TRAINING = Param.flag("training", true);

  public Dropout() {
    super(Op.DROPOUT, "[*s] -> [*s]", Params.X, TRAINING);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    if (in.get(TRAINING)) {
      Dtypes.floatingUnlessEmpty(out, Refusal.to("drop elements of {}", x), x);
    }
    out.effects(Effects.saves());
    out.result(x.dims(), x.dtype(), x.device());
  }
}
