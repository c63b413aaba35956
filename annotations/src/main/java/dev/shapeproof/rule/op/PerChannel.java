package dev.shapeproof.rule.op;

import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;

/** A vector with one number for each channel, which is axis 1. */
final class PerChannel {
  private PerChannel() {}

  static void require(Operand x, Operand vector, Refusal refusal, Out out) {
    Dtypes.parameter(out, refusal, x, vector);
    Placement.same(out, refusal, x, vector);
    out.require(
        vector.elements().eq(x.dim(1)),
        refusal.because(
            RuleId.SHAPE_LAYER,
            "axis 1 has {} channels, and {} has {} numbers",
            x.dim(1),
            vector,
            vector.elements()));
  }
}
