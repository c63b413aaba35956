package dev.shapeproof.rule.op;

import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import java.util.Set;

/**
 * The same tensor again: a copy, a part of no graph, or the one that it was: {@code [*s] -> [*s]}
 * (<a href="https://docs.pytorch.org/docs/2.7/generated/torch.clone.html">torch.clone</a>).
 */
public final class Copy extends OpRule {
  private final Effects effects;

  private Copy(Op op, Effects effects) {
    super(op, "[*s] -> [*s]", Params.X);
    this.effects = effects;
  }

  public static Copy clone(Op op) {
    return new Copy(op, Effects.saves());
  }

  /** Copies where the layout asks for it. */
  public static Copy contiguous(Op op) {
    return new Copy(op, new Effects(Effects.Alias.MAYBE, true, Set.of()));
  }

  public static Copy detach(Op op) {
    return new Copy(op, new Effects(Effects.Alias.VIEW, false, Set.of()));
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    out.effects(effects);
    out.result(x.dims(), x.dtype(), x.device());
  }
}
