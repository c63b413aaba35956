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
 * Normalisation of each channel over all other axes: {@code [b, c, *s] -> [b, c, *s]}, with up to
 * four vectors of c (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.nn.functional.batch_norm.html">F.batch_norm</a>).
 */
public final class BatchNorm extends OpRule {
  private static final List<Param<Operand>> VECTORS =
      List.of(
          Param.optionalTensor("mean"),
          Param.optionalTensor("variance"),
          Param.optionalTensor("weight"),
          Param.optionalTensor("bias"));
  private static final Param<Boolean> TRAINING = Param.flag("training", false);

  public BatchNorm() {
    super(
        Op.BATCH_NORM,
        "[b, c, *s] -> [b, c, *s]",
        Params.X,
        VECTORS.get(0),
        VECTORS.get(1),
        VECTORS.get(2),
        VECTORS.get(3),
        TRAINING);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Refusal refusal = Refusal.to("normalise {}", x);
    if (!Ranks.atLeast(out, refusal, x, 2)) {
      return;
    }
    Dtypes.floating(out, refusal, x);
    for (Param<Operand> param : VECTORS) {
      Optional<Operand> vector = in.find(param);
      if (vector.isPresent() && !Ranks.exactly(out, refusal, vector.get(), 1)) {
        return;
      }
      if (vector.isPresent()) {
        PerChannel.require(x, vector.get(), refusal, out);
      }
    }
    if (in.get(TRAINING)) {
      Dim each = x.elements().floorDiv(x.dim(1));
      out.require(
          Dim.product(Sizes.without(x.dims(), 1)).ne(1),
          refusal.because(
              RuleId.SHAPE_LAYER, "training takes more than {} value for each channel", each));
    }
    out.effects(Effects.saves("x", "weight"));
    out.result(x.dims(), x.dtype(), x.device());
  }
}
