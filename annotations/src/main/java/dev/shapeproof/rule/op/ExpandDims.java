package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Refusal;
import java.util.Optional;

/**
 * A new axis of size 1: {@code [*a, *b] -> [*a, 1, *b]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.unsqueeze.html">torch.unsqueeze</a>).
 */
public final class ExpandDims extends OpRule {
  public ExpandDims() {
    super(Op.EXPAND_DIMS, "[*a, *b] -> [*a, 1, *b]", Params.X, Params.AXIS);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Refusal refusal = Refusal.to("insert axis {} into {}", in.get(Params.AXIS), x);
    Optional<Integer> axis = Axes.inserted(x, in.get(Params.AXIS), refusal, out);
    if (axis.isPresent()) {
      out.effects(Effects.view());
      out.result(Sizes.inserted(x.dims(), axis.get(), Dim.of(1)), x.dtype(), x.device());
    }
  }
}
