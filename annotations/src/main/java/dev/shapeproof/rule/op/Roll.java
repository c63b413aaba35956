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
 * Elements moved round along some axes, or of the flat tensor: {@code [*s] -> [*s]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.roll.html">torch.roll</a>).
 */
public final class Roll extends OpRule {
  private static final Param<List<Dim>> SHIFTS = Param.sizes("shifts");

  public Roll() {
    super(Op.ROLL, "[*s] -> [*s]", Params.X, SHIFTS, Params.AXES);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    int shifts = in.get(SHIFTS).size();
    List<Integer> axes = in.get(Params.AXES);
    Refusal refusal = Refusal.to("roll {}", x);
    boolean flat = axes.isEmpty() && shifts == 1;
    if (!flat && (shifts == 0 || shifts != axes.size())) {
      out.stop(
          refusal
              .because(RuleId.SHAPE_AXIS, "{} shifts do not go with {} axes", shifts, axes.size())
              .get());
      return;
    }
    for (int axis : axes) {
      if (Axes.one(x, axis, refusal, out).isEmpty()) {
        return;
      }
    }
    out.effects(Effects.saves());
    out.result(x.dims(), x.dtype(), x.device());
  }
}
