package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Optional;

/**
 * Tensors of one shape, joined along a new axis: {@code n times [*a, *b] -> [*a, n, *b]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.stack.html">torch.stack</a>).
 */
public final class Stack extends OpRule {
  private static final Param<Integer> AXIS = Param.integer("axis", 0);

  public Stack() {
    super(Op.STACK, "n times [*a, *b] -> [*a, n, *b]", Params.XS, AXIS);
  }

  @Override
  public void apply(In in, Out out) {
    List<Operand> xs = in.get(Params.XS);
    if (!Joined.check(xs, Refusal.to("stack the list"), out)) {
      return;
    }
    Operand first = xs.get(0);
    Optional<Integer> axis =
        Axes.inserted(first, in.get(AXIS), Refusal.to("stack {} and others", first), out);
    if (axis.isEmpty()) {
      return;
    }
    for (Operand x : xs) {
      Refusal refusal = Refusal.to("stack {} and {}", first, x);
      if (x.rank() != first.rank()) {
        out.stop(
            refusal
                .because(RuleId.SHAPE_RANK, "their ranks {} and {} differ", first.rank(), x.rank())
                .get());
        return;
      }
      Joined.sameSizes(first, x, -1, RuleId.SHAPE_CONCAT, refusal, out);
    }
    Device device = Placement.same(out, Refusal.to("stack"), xs);
    Dim count = Dim.sum(xs.stream().map(Operand::count).toList());
    out.effects(Effects.saves());
    out.result(Sizes.inserted(first.dims(), axis.get(), count), Joined.dtype(xs), device);
  }
}
