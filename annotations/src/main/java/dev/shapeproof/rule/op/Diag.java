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

/**
 * A vector as a diagonal matrix, or the diagonal of a matrix: {@code [n] -> [n, n]}, {@code [m, n]
 * -> [min(m, n)]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.diag.html">torch.diag</a>).
 */
public final class Diag extends OpRule {
  private static final Param<Integer> OFFSET = Param.integer("offset", 0);

  public Diag() {
    super(Op.DIAG, "[n] -> [n, n], [m, n] -> [min(m, n)]", Params.X, OFFSET);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    if (!Ranks.between(out, Refusal.to("take the diagonal of {}", x), x, 1, 2)) {
      return;
    }
    int offset = in.get(OFFSET);
    out.effects(Effects.saves());
    if (x.rank() == 1) {
      Dim side = x.dim(0).plus(Math.abs(offset));
      out.result(List.of(side, side), x.dtype(), x.device());
    } else {
      Dim length = Diagonal.length(x.dim(0), x.dim(1), offset);
      out.result(List.of(length), x.dtype(), x.device());
    }
  }
}
