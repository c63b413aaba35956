package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.Refusal;

/**
 * Class numbers as unit vectors: {@code i64[*s] -> i64[*s, depth]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.nn.functional.one_hot.html">F.one_hot</a>).
 */
public final class OneHot extends OpRule {
  private static final Param<Dim> DEPTH = Param.size("depth");
  private static final Param<DType> DTYPE = Param.dtype("dtype", DType.I64);

  public OneHot() {
    super(Op.ONE_HOT, "i64[*s] -> i64[*s, depth]", Params.X, DEPTH, DTYPE);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Dim depth = in.get(DEPTH);
    Refusal refusal = Refusal.to("make one-hot vectors of {}", x);
    Dtypes.index(out, refusal, x);
    Sizes.atLeast(out, refusal, "the depth", depth, 1);
    out.result(Sizes.inserted(x.dims(), x.rank(), depth), in.get(DTYPE), x.device());
  }
}
