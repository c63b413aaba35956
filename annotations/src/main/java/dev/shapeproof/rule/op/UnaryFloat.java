package dev.shapeproof.rule.op;

import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Promotion;
import dev.shapeproof.rule.Refusal;

/**
 * A function of real numbers, element by element; integers and booleans become f32 first: {@code
 * [*s] -> [*s]} (<a href="https://docs.pytorch.org/docs/2.7/torch.html#pointwise-ops">pointwise
 * operations</a>).
 */
public final class UnaryFloat extends OpRule {
  private final Effects effects;

  private UnaryFloat(Op op, String... saved) {
    super(op, "[*s] -> [*s]", Params.X, Params.IN_PLACE);
    this.effects = Effects.saves(saved);
  }

  /** Backward needs the operand, as for log. */
  public static UnaryFloat savingOperand(Op op) {
    return new UnaryFloat(op, "x");
  }

  /** Backward needs the result, as for exp. */
  public static UnaryFloat savingResult(Op op) {
    return new UnaryFloat(op, "result");
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Refusal refusal = Refusal.to("take the {} of {}", name(), x);
    UnarySame.finish(in, out, refusal, Promotion.floating(x.dtype()), effects);
  }
}
