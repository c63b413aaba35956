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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One axis moved elsewhere, the others in their order: {@code [*s] -> [*s]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.movedim.html">torch.movedim</a>).
 */
public final class MoveAxis extends OpRule {
  private static final Param<Integer> FROM = Param.integer("from");
  private static final Param<Integer> TO = Param.integer("to");

  public MoveAxis() {
    super(Op.MOVE_AXIS, "[..., m, ...] -> [..., m, ...]", Params.X, FROM, TO);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Refusal refusal = Refusal.to("move axis {} of {} to {}", in.get(FROM), x, in.get(TO));
    Optional<Integer> from = Axes.one(x, in.get(FROM), refusal, out);
    if (from.isEmpty()) {
      return;
    }
    Optional<Integer> to = Axes.one(x, in.get(TO), refusal, out);
    if (to.isEmpty()) {
      return;
    }
    List<Dim> dims = new ArrayList<>(x.dims());
    if (x.rank() > 0) {
      dims.add(to.get(), dims.remove((int) from.get()));
    }
    out.effects(Effects.view());
    out.result(dims, x.dtype(), x.device());
  }
}
