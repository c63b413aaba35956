package dev.shapeproof.rule.op;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import java.util.Set;

/**
 * Bits of two integer or boolean operands: {@code [*s] x [*t] -> [*broadcast(s, t)]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.bitwise_and.html">torch.bitwise_and</a>).
 */
public final class Bitwise extends OpRule {
  public Bitwise(Op op) {
    super(op, "[*s] x [*t] -> [*broadcast(s, t)]", Pair.params());
  }

  @Override
  public void apply(In in, Out out) {
    Pair pair = Pair.of(in);
    Refusal refusal = Refusal.to("combine the bits of {} and {}", pair.left(), pair.right());
    DType dtype = pair.promoted();
    out.require(
        dtype.isIntegral().or(dtype.isBoolean()),
        refusal.because(RuleId.DTYPE_MISMATCH, "{} has no bits to combine", dtype));
    pair.finish(out, refusal, dtype, false, Set.of());
  }
}
