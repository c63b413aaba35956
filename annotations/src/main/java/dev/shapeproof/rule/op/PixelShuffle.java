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
import java.util.ArrayList;
import java.util.List;

/**
 * Channels spread over space: {@code [*b, c * r * r, h, w] -> [*b, c, h * r, w * r]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.nn.functional.pixel_shuffle.html">F.pixel_shuffle</a>).
 */
public final class PixelShuffle extends OpRule {
  private static final Param<Dim> FACTOR = Param.size("factor");

  public PixelShuffle() {
    super(Op.PIXEL_SHUFFLE, "[*b, c * r * r, h, w] -> [*b, c, h * r, w * r]", Params.X, FACTOR);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Dim factor = in.get(FACTOR);
    Refusal refusal = Refusal.to("shuffle the pixels of {}", x);
    if (!Ranks.atLeast(out, refusal, x, 3)) {
      return;
    }
    Sizes.atLeast(out, refusal, "the factor", factor, 1);
    Dim square = factor.times(factor);
    out.require(
        x.dim(-3).multipleOf(square),
        refusal.because(
            RuleId.SHAPE_LAYER, "{} channels are no multiple of {}", x.dim(-3), square));
    List<Dim> dims = new ArrayList<>(x.dims());
    int channels = x.rank() - 3;
    dims.set(channels, x.dim(-3).floorDiv(square));
    dims.set(channels + 1, x.dim(-2).times(factor));
    dims.set(channels + 2, x.dim(-1).times(factor));
    out.effects(Effects.saves());
    out.result(dims, x.dtype(), x.device());
  }
}
