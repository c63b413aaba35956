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
 * Normalisation over the last axes: {@code [*b, *shape] -> [*b, *shape]}, with weight and bias of
 * that shape (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.nn.functional.layer_norm.html">F.layer_norm</a>).
 */
public final class LayerNorm extends OpRule {
  private static final Param<List<Dim>> SHAPE = Param.sizes("shape");
  private static final Param<Operand> WEIGHT = Param.optionalTensor("weight");
  private static final Param<Operand> BIAS = Param.optionalTensor("bias");

  public LayerNorm() {
    super(Op.LAYER_NORM, "[*b, *shape] -> [*b, *shape]", Params.X, SHAPE, WEIGHT, BIAS);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    List<Dim> shape = in.get(SHAPE);
    Refusal refusal = Refusal.to("normalise {} {} over {}", x, x.dims(), shape);
    int lead = x.rank() - shape.size();
    if (shape.isEmpty() || lead < 0) {
      out.stop(
          refusal
              .because(RuleId.SHAPE_RANK, "{} is not 1 to {} axes", shape.size(), x.rank())
              .get());
      return;
    }
    Dtypes.floating(out, refusal, x);
    equal(shape, x.dims().subList(lead, x.rank()), lead, refusal, out);
    for (Param<Operand> param : List.of(WEIGHT, BIAS)) {
      Optional<Operand> given = in.find(param);
      if (given.isPresent()) {
        Refusal scaling = Refusal.to("scale {} by {}", x, given.get());
        if (!Ranks.exactly(out, scaling, given.get(), shape.size())) {
          return;
        }
        Dtypes.parameter(out, scaling, x, given.get());
        Placement.same(out, scaling, x, given.get());
        equal(shape, given.get().dims(), 0, scaling, out);
      }
    }
    out.effects(Effects.saves("x", "weight"));
    out.result(x.dims(), x.dtype(), x.device());
  }

  private static void equal(List<Dim> shape, List<Dim> dims, int lead, Refusal refusal, Out out) {
    for (int i = 0; i < shape.size(); i++) {
      out.require(
          dims.get(i).eq(shape.get(i)),
          refusal.because(
              RuleId.SHAPE_LAYER, "axis {} is {}, not {}", lead + i, dims.get(i), shape.get(i)));
    }
  }
}
