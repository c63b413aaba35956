package dev.shapeproof.rule.op;

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
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Coordinates of a grid: {@code [n1] x [n2] x ... -> [n1, n2, ...] for each}, or with the first two
 * swapped (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.meshgrid.html">torch.meshgrid</a>).
 */
public final class Meshgrid extends OpRule {
  private static final Param<Boolean> SWAPPED = Param.flag("xy", false);

  public Meshgrid() {
    super(Op.MESHGRID, "[n1] x [n2] x ... -> [n1, n2, ...] for each", Params.XS, SWAPPED);
  }

  @Override
  public void apply(In in, Out out) {
    List<Operand> xs = in.get(Params.XS);
    if (xs.isEmpty()) {
      out.stop(Refusal.to("make a grid").because(RuleId.SHAPE_CONCAT, "there is no vector").get());
      return;
    }
    List<Dim> dims = new ArrayList<>();
    DType dtype = xs.get(0).dtype();
    for (Operand x : xs) {
      Refusal refusal = Refusal.to("make a grid of {} and {}", xs.get(0), x);
      if (!Ranks.between(out, refusal, x, 0, 1)) {
        return;
      }
      dtype = Dtypes.same(out, refusal, xs.get(0), x);
      dims.add(x.elements());
    }
    if (in.get(SWAPPED) && dims.size() > 1) {
      Collections.swap(dims, 0, 1);
    }
    Device device = Placement.same(out, Refusal.to("make a grid"), xs);
    Out.Result each = new Out.Result(dims, dtype, device);
    out.effects(Effects.view());
    out.results(Collections.nCopies(xs.size(), each));
  }
}
