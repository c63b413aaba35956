package dev.shapeproof.rule.op;

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

/**
 * Rows of a table: {@code i64[*s] x [n, d] -> [*s, d]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.nn.functional.embedding.html">F.embedding</a>).
 */
public final class Embedding extends OpRule {
  private static final Param<Operand> WEIGHT = Param.tensor("weight");

  public Embedding() {
    super(Op.EMBEDDING, "i64[*s] x [n, d] -> [*s, d]", Params.X, WEIGHT);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Operand weight = in.get(WEIGHT);
    Refusal refusal = Refusal.to("look up {} in {}", x, weight);
    if (!Ranks.exactly(out, refusal, weight, 2)) {
      return;
    }
    Dtypes.wholeIndex(out, refusal, x);
    Device device = Placement.same(out, refusal, x, weight);
    out.require(
        weight.dim(0).ne(0).or(x.elements().eq(0)),
        refusal.because(RuleId.SHAPE_INDEX, "the table {} is empty", weight.dims()));
    out.effects(Effects.saves("x"));
    out.result(Sizes.inserted(x.dims(), x.rank(), weight.dim(1)), weight.dtype(), device);
  }
}
