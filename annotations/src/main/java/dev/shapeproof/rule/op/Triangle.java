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
 * The upper or lower triangle of matrices, zeros elsewhere: {@code [*b, m, n] -> [*b, m, n]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.tril.html">torch.tril</a>).
 */
public final class Triangle extends OpRule {
  private static final Param<Integer> OFFSET = Param.integer("offset", 0);

  public Triangle(Op op) {
    super(op, "[*b, m, n] -> [*b, m, n]", Params.X, OFFSET);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    if (Ranks.atLeast(out, Refusal.to("take the {} of {}", name(), x), x, 2)) {
      out.effects(Effects.saves());
      out.result(x.dims(), x.dtype(), x.device());
    }
  }
}
