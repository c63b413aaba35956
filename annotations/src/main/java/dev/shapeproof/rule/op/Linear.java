package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.Promotion;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Optional;

/**
 * A dense layer: {@code [*b, in] x [out, in] + [out] -> [*b, out]}; a weight that is a vector gives
 * one output, whose axis is gone (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.nn.functional.linear.html">F.linear</a>).
 */
public final class Linear extends OpRule {
  private static final Param<Operand> WEIGHT = Param.tensor("weight");
  private static final Param<Operand> BIAS = Param.optionalTensor("bias");

  public Linear() {
    super(Op.LINEAR, "[*b, in] x [out, in] + [out] -> [*b, out]", Params.X, WEIGHT, BIAS);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Operand weight = in.get(WEIGHT);
    Refusal refusal = Refusal.to("apply {} to {}", weight, x);
    if (!Ranks.atLeast(out, refusal, x, 1) || !Ranks.between(out, refusal, weight, 1, 2)) {
      return;
    }
    Device device = Placement.same(out, refusal, x, weight);
    out.require(
        x.dim(-1).eq(weight.dim(-1)),
        refusal.because(
            RuleId.SHAPE_LAYER,
            "axis {} is {} and {} takes {}",
            x.rank() - 1,
            x.dim(-1),
            weight,
            weight.dim(-1)));
    List<Dim> result =
        weight.rank() == 1
            ? Sizes.without(x.dims(), x.rank() - 1)
            : Sizes.with(x.dims(), x.rank() - 1, weight.dim(0));
    boolean vector = weight.rank() == 1 && x.rank() > 1;
    Constraint idle = Dim.product(result).eq(0).or(x.dim(-1).eq(0));
    Dtypes.sameUnlessIdle(out, refusal, vector ? idle : Constraint.never(), x, weight);
    Optional<Operand> bias = in.find(BIAS);
    if (bias.isPresent() && !biased(out, x, weight, bias.get(), result)) {
      return;
    }
    out.effects(Effects.saves("x", "weight"));
    out.result(result, Dtypes.known(weight, x), device);
  }

  private static boolean biased(
      Out out, Operand x, Operand weight, Operand bias, List<Dim> result) {
    Refusal refusal = Refusal.to("add {} to {} times {}", bias, x, weight);
    if (x.rank() == 2) {
      // one fused step, which takes a matrix
      if (!Ranks.exactly(out, refusal, weight, 2)) {
        return false;
      }
      Dtypes.same(out, refusal, weight, bias);
    } else {
      DType sum =
          Promotion.of(
              List.of(
                  new Promotion.Part(weight.dtype(), !result.isEmpty(), false),
                  Promotion.Part.of(bias)));
      out.require(
          Promotion.canCast(sum, weight.dtype()),
          refusal.because(
              RuleId.DTYPE_MISMATCH,
              "{} is {} and {} is {}",
              weight,
              weight.dtype(),
              bias,
              bias.dtype()));
    }
    Placement.same(out, refusal, weight, bias);
    return Broadcast.into(out, refusal, RuleId.SHAPE_LAYER, bias.dims(), result);
  }
}
