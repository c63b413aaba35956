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
 * One tensor for each position of an axis, which is gone from them: {@code [*a, n, *b] -> n times
 * [*a, *b]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.unbind.html">torch.unbind</a>).
 */
public final class Unstack extends OpRule {
  private static final Param<Integer> AXIS = Param.integer("axis", 0);

  public Unstack() {
    super(Op.UNSTACK, "[*a, n, *b] -> n times [*a, *b]", Params.X, AXIS);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Refusal refusal = Refusal.to("unstack {}", x);
    if (!Ranks.atLeast(out, refusal, x, 1)) {
      return;
    }
    Optional<Integer> axis = Axes.one(x, in.get(AXIS), refusal, out);
    if (axis.isPresent()) {
      out.effects(Effects.view());
      List<Dim> dims = Sizes.without(x.dims(), axis.get());
      out.results(new Out.Result(dims, x.dtype(), x.device()), x.dim(axis.get()));
    }
  }
}
