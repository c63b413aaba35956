package dev.shapeproof.rule.op;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;

/**
 * A question asked of each element: {@code [*s] -> bool[*s]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.isnan.html">torch.isnan</a>).
 */
public final class UnaryTest extends OpRule {
  public UnaryTest(Op op) {
    super(op, "[*s] -> bool[*s]", Params.X);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    out.result(x.dims(), DType.BOOL, x.device());
  }
}
