package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
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
 * The k greatest along an axis and where they are: {@code [*a, n, *b] -> [*a, k, *b], i64[*a, k,
 * *b]}, where k <= n (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.topk.html">torch.topk</a>).
 */
public final class TopK extends OpRule {
  private static final Param<Dim> K = Param.size("k");
  private static final Param<Integer> AXIS = Param.integer("axis", -1);

  public TopK() {
    super(Op.TOP_K, "[*a, n, *b] -> [*a, k, *b], i64[*a, k, *b], where k <= n", Params.X, K, AXIS);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Dim k = in.get(K);
    Refusal refusal = Refusal.to("take the greatest {} of {}", k, x);
    Optional<Integer> axis = Axes.one(x, in.get(AXIS), refusal, out);
    if (axis.isEmpty()) {
      return;
    }
    Sizes.atLeast(out, refusal, "the number", k, 0);
    Dim size = x.rank() == 0 ? Dim.of(1) : x.dim(axis.get());
    out.require(
        k.le(size), refusal.because(RuleId.SHAPE_SIZE, "axis {} has size {}", axis.get(), size));
    List<Dim> dims = x.rank() == 0 ? List.of() : Sizes.with(x.dims(), axis.get(), k);
    out.effects(Effects.saves());
    out.results(
        List.of(
            new Out.Result(dims, x.dtype(), x.device()),
            new Out.Result(dims, DType.I64, x.device())));
  }
}
