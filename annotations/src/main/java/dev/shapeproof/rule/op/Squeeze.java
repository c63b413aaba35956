package dev.shapeproof.rule.op;

import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Refusal;
import java.util.Optional;

/**
 * One axis removed where its size is 1, else nothing: {@code [*a, 1, *b] -> [*a, *b]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.squeeze.html">torch.squeeze</a>). A rank
 * hangs on one size at most, so several axes are several calls: a frame that knows the sizes makes
 * them.
 */
public final class Squeeze extends OpRule {
  public Squeeze() {
    super(Op.SQUEEZE, "[*a, 1, *b] -> [*a, *b]", Params.X, Params.AXIS);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Refusal refusal = Refusal.to("squeeze axis {} of {}", in.get(Params.AXIS), x);
    Optional<Integer> axis = Axes.one(x, in.get(Params.AXIS), refusal, out);
    if (axis.isEmpty()) {
      return;
    }
    out.effects(Effects.view());
    if (x.rank() == 0) {
      out.result(x.dims(), x.dtype(), x.device());
      return;
    }
    out.rankIf(
        x.dim(axis.get()).eq(1),
        new Out.Result(Sizes.without(x.dims(), axis.get()), x.dtype(), x.device()),
        new Out.Result(x.dims(), x.dtype(), x.device()));
  }
}
