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
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Optional;

/**
 * Normalisation of groups of channels: {@code [b, c, *s] -> [b, c, *s]}, where c % groups == 0 (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.nn.functional.group_norm.html">F.group_norm</a>).
 */
public final class GroupNorm extends OpRule {
  private static final Param<Dim> GROUPS = Param.size("groups");
  private static final Param<Operand> WEIGHT = Param.optionalTensor("weight");
  private static final Param<Operand> BIAS = Param.optionalTensor("bias");

  public GroupNorm() {
    super(
        Op.GROUP_NORM,
        "[b, c, *s] -> [b, c, *s], where c % groups == 0",
        Params.X,
        GROUPS,
        WEIGHT,
        BIAS);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Dim groups = in.get(GROUPS);
    Refusal refusal = Refusal.to("normalise {} in {} groups", x, groups);
    if (!Ranks.atLeast(out, refusal, x, 2)) {
      return;
    }
    Dtypes.floating(out, refusal, x);
    Window.atLeast("the number of groups", groups, 1, refusal, out);
    out.require(
        x.dim(1).multipleOf(groups),
        refusal.because(RuleId.SHAPE_LAYER, "axis 1 has {} channels", x.dim(1)));
    for (Param<Operand> param : List.of(WEIGHT, BIAS)) {
      Optional<Operand> vector = in.find(param);
      if (vector.isPresent()) {
        if (!Ranks.exactly(out, refusal, vector.get(), 1)) {
          return;
        }
        PerChannel.require(x, vector.get(), refusal, out);
      }
    }
    out.effects(Effects.saves("x", "weight"));
    out.result(x.dims(), x.dtype(), x.device());
  }
}
