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
 * Comparison of two operands, element by element, with a boolean result: {@code [*s] x [*t] ->
 * bool[*broadcast(s, t)]} (<a
 * href="https://docs.pytorch.org/docs/2.7/torch.html#comparison-ops">comparison operations</a>). In
 * place, the left operand keeps its dtype.
 */
public final class Comparison extends OpRule {
  private final boolean ordered;

  private Comparison(Op op, boolean ordered) {
    super(op, "[*s] x [*t] -> bool[*broadcast(s, t)]", Pair.params());
    this.ordered = ordered;
  }

  /** Equal or not, which complex numbers have as well. */
  public static Comparison equality(Op op) {
    return new Comparison(op, false);
  }

  public static Comparison ordering(Op op) {
    return new Comparison(op, true);
  }

  @Override
  public void apply(In in, Out out) {
    Pair pair = Pair.of(in);
    Refusal refusal = Refusal.to("compare {} with {}", pair.left(), pair.right());
    if (ordered) {
      out.require(
          pair.promoted().is(DType.C64).not(),
          refusal.because(RuleId.DTYPE_MISMATCH, "c64 numbers have no order"));
    }
    pair.finish(out, refusal, DType.BOOL, false, Set.of());
  }
}
