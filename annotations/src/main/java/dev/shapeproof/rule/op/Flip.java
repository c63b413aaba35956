package dev.shapeproof.rule.op;

import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.Refusal;
import java.util.List;

/**
 * Elements in reverse along some axes: {@code [*s] -> [*s]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.flip.html">torch.flip</a>).
 */
public final class Flip extends OpRule {
  private static final Param<List<Integer>> AXES = Param.integers("axes");

  public Flip() {
    super(Op.FLIP, "[*s] -> [*s]", Params.X, AXES);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    if (Axes.distinct(x, in.get(AXES), Refusal.to("flip {}", x), out).isPresent()) {
      out.effects(Effects.saves());
      out.result(x.dims(), x.dtype(), x.device());
    }
  }
}
