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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Spatial axes made greater by whole factors: {@code [b, c, *s] -> [b, c, s[i] * factors[i]]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.nn.Upsample.html">Upsample</a>).
 */
public final class Upsample extends OpRule {
  private static final Param<List<Dim>> FACTORS = Param.sizes("factors");

  public Upsample() {
    super(Op.UPSAMPLE, "[b, c, *s] -> [b, c, s[i] * factors[i]]", Params.X, FACTORS);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Refusal refusal = Refusal.to("upsample {}", x);
    if (!Ranks.between(out, refusal, x, 3, 5)) {
      return;
    }
    Optional<List<Dim>> factors =
        Window.spread("the list of factors", in.get(FACTORS), x.rank() - 2, refusal, out);
    if (factors.isEmpty()) {
      return;
    }
    List<Dim> dims = new ArrayList<>(x.dims().subList(0, 2));
    Window.atLeast("the number of channels", x.dim(1), 1, refusal, out);
    for (int i = 0; i < x.rank() - 2; i++) {
      Dim factor = factors.get().get(i);
      Window.atLeast("a factor", factor, 1, refusal, out);
      Window.atLeast("a spatial size", x.dim(i + 2), 1, refusal, out);
      dims.add(x.dim(i + 2).times(factor));
    }
    out.effects(Effects.saves());
    out.result(dims, x.dtype(), x.device());
  }
}
