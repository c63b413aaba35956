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
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Two axes swapped: {@code [..., m, ..., n, ...] -> [..., n, ..., m, ...]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.transpose.html">torch.transpose</a>).
 */
public final class SwapAxes extends OpRule {
  private static final Param<Integer> FIRST = Param.integer("first");
  private static final Param<Integer> SECOND = Param.integer("second");

  public SwapAxes() {
    super(Op.SWAP_AXES, "[..., m, ..., n, ...] -> [..., n, ..., m, ...]", Params.X, FIRST, SECOND);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Refusal refusal = Refusal.to("swap axes {} and {} of {}", in.get(FIRST), in.get(SECOND), x);
    Optional<Integer> first = Axes.one(x, in.get(FIRST), refusal, out);
    if (first.isEmpty()) {
      return;
    }
    Optional<Integer> second = Axes.one(x, in.get(SECOND), refusal, out);
    if (second.isEmpty()) {
      return;
    }
    List<Dim> dims = new ArrayList<>(x.dims());
    if (x.rank() > 0) {
      Collections.swap(dims, first.get(), second.get());
    }
    out.effects(Effects.view());
    out.result(dims, x.dtype(), x.device());
  }
}
