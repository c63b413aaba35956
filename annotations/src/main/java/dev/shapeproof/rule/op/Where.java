package dev.shapeproof.rule.op;

import dev.shapeproof.rule.DType;
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

/**
 * Takes from left where the condition is true, else from right: {@code bool[*c] x [*s] x [*t] ->
 * [*broadcast(c, s, t)]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.where.html">torch.where</a>).
 */
public final class Where extends OpRule {
  private static final Param<Operand> CONDITION = Param.tensor("condition");

  public Where() {
    super(
        Op.WHERE,
        "bool[*c] x [*s] x [*t] -> [*broadcast(c, s, t)]",
        CONDITION,
        Pair.LEFT,
        Pair.RIGHT,
        Pair.LEFT_NUMBER,
        Pair.RIGHT_NUMBER);
  }

  @Override
  public void apply(In in, Out out) {
    Operand condition = in.get(CONDITION);
    Pair pair = Pair.of(in);
    Refusal refusal =
        Refusal.to("choose by {} from {} and {}", condition, pair.left(), pair.right());
    out.require(
        condition.dtype().isBoolean().or(condition.dtype().is(DType.U8)),
        refusal.because(RuleId.DTYPE_MISMATCH, "{} is {}, not bool", condition, condition.dtype()));
    List<Operand> all = List.of(condition, pair.left(), pair.right());
    Device device = Placement.elementwise(out, refusal, all);
    out.effects(Effects.saves("condition"));
    out.result(Broadcast.of(out, refusal, all), pair.promoted(), device);
  }
}
