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
import java.util.List;
import java.util.Optional;

/**
 * Each element several times in a row along an axis, or of the flat tensor: {@code [*a, n, *b] ->
 * [*a, n * repeats, *b]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.repeat_interleave.html">torch.repeat_interleave</a>).
 */
public final class RepeatInterleave extends OpRule {
  private static final Param<Dim> REPEATS = Param.size("repeats");
  private static final Param<Integer> AXIS = Param.optionalInteger("axis");

  public RepeatInterleave() {
    super(Op.REPEAT_INTERLEAVE, "[*a, n, *b] -> [*a, n * repeats, *b]", Params.X, REPEATS, AXIS);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Dim repeats = in.get(REPEATS);
    Refusal refusal = Refusal.to("repeat each element of {} {} times", x, repeats);
    Sizes.atLeast(out, refusal, "the number of repeats", repeats, 0);
    out.effects(Effects.saves());
    if (in.find(AXIS).isEmpty()) {
      out.result(List.of(x.elements().times(repeats)), x.dtype(), x.device());
      return;
    }
    if (!Ranks.atLeast(out, refusal, x, 1)) {
      return;
    }
    Optional<Integer> axis = Axes.one(x, in.get(AXIS), refusal, out);
    if (axis.isPresent()) {
      Dim size = x.dim(axis.get()).times(repeats);
      out.result(Sizes.with(x.dims(), axis.get(), size), x.dtype(), x.device());
    }
  }
}
