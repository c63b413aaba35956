package dev.shapeproof.rule.op;

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
 * An order statistic along one axis, or of the flat tensor: {@code [*a, n, *b] -> [*a, *b]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.median.html">torch.median</a>).
 */
public final class Median extends OpRule {
  private static final Param<Integer> AXIS = Param.optionalInteger("axis");

  public Median() {
    super(Op.MEDIAN, "[*a, n, *b] -> [*a, *b]", Params.X, AXIS, Params.KEEP_DIMS);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Refusal refusal = Refusal.to("take the median of {}", x);
    List<Integer> asked = in.find(AXIS).map(List::of).orElse(List.of());
    Optional<Reduced> reduced = Reduced.of(x, asked, in.get(Params.KEEP_DIMS), refusal, out);
    if (reduced.isPresent()) {
      if (!asked.isEmpty()) {
        reduced.get().requireElements(x, refusal, out);
      }
      out.effects(Effects.saves("x", "result"));
      out.result(reduced.get().dims(), x.dtype(), x.device());
    }
  }
}
