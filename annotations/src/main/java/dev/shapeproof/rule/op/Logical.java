package dev.shapeproof.rule.op;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Refusal;
import java.util.Set;

/**
 * Logic of two operands of any dtype, where what is not 0 is true: {@code [*s] x [*t] ->
 * bool[*broadcast(s, t)]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.logical_and.html">torch.logical_and</a>).
 */
public final class Logical extends OpRule {
  public Logical(Op op) {
    super(op, "[*s] x [*t] -> bool[*broadcast(s, t)]", Pair.params());
  }

  @Override
  public void apply(In in, Out out) {
    Pair pair = Pair.of(in);
    pair.finish(
        out,
        Refusal.to("combine {} and {}", pair.left(), pair.right()),
        DType.BOOL,
        false,
        Set.of());
  }
}
