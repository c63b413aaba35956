package dev.shapeproof.rule.op;

import dev.shapeproof.rule.DType;
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
 * Positions of the greatest or least along an axis, or in the flat tensor: {@code [*a, n, *b] ->
 * i64[*a, *b]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.argmax.html">torch.argmax</a>).
 */
public final class ArgReduction extends OpRule {
  private static final Param<Integer> AXIS = Param.optionalInteger("axis");

  public ArgReduction(Op op) {
    super(op, "[*a, n, *b] -> i64[*a, *b]", Params.X, AXIS, Params.KEEP_DIMS);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Refusal refusal = Refusal.to("take the {} of {}", name(), x);
    List<Integer> asked = in.find(AXIS).map(List::of).orElse(List.of());
    Optional<Reduced> reduced = Reduced.of(x, asked, in.get(Params.KEEP_DIMS), refusal, out);
    if (reduced.isPresent()) {
      reduced.get().requireElements(x, refusal, out);
      out.result(reduced.get().dims(), DType.I64, x.device());
    }
  }
}
