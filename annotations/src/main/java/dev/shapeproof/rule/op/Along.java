package dev.shapeproof.rule.op;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.Promotion;
import dev.shapeproof.rule.Refusal;

/**
 * A function along one axis that keeps the shape: running sums, sorting, softmax: {@code [*a, n,
 * *b] -> [*a, n, *b]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.cumsum.html">torch.cumsum</a>, <a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.sort.html">torch.sort</a>, <a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.softmax.html">torch.softmax</a>, <a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.nn.functional.normalize.html">F.normalize</a>).
 */
public final class Along extends OpRule {
  private enum Gives {
    SAME,
    ACCUMULATED,
    FLOATING,
    I64
  }

  private final Param<Integer> axis;
  private final Gives gives;
  private final Effects effects;

  private Along(Op op, Param<Integer> axis, Gives gives, Effects effects) {
    super(op, "[*a, n, *b] -> [*a, n, *b]", Params.X, axis);
    this.axis = axis;
    this.gives = gives;
    this.effects = effects;
  }

  public static Along cumSum() {
    return new Along(Op.CUM_SUM, Params.AXIS, Gives.ACCUMULATED, Effects.saves());
  }

  public static Along cumProd() {
    return new Along(Op.CUM_PROD, Params.AXIS, Gives.ACCUMULATED, Effects.saves("x", "result"));
  }

  public static Along sort() {
    return new Along(Op.SORT, Param.integer("axis", -1), Gives.SAME, Effects.saves());
  }

  public static Along argSort() {
    return new Along(Op.ARG_SORT, Param.integer("axis", -1), Gives.I64, Effects.NONE);
  }

  public static Along softmax(Op op) {
    return new Along(op, Params.AXIS, Gives.FLOATING, Effects.saves("result"));
  }

  public static Along normalize() {
    return new Along(Op.NORMALIZE, Param.integer("axis", 1), Gives.FLOATING, Effects.saves("x"));
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Refusal refusal = Refusal.to("take the {} of {}", name(), x);
    if (op() == Op.NORMALIZE) {
      Dtypes.floating(out, refusal, x);
    } else if (gives == Gives.FLOATING) {
      Dtypes.floatingUnlessEmpty(out, refusal, x);
    }
    if (Axes.one(x, in.get(axis), refusal, out).isEmpty()) {
      return;
    }
    DType dtype =
        switch (gives) {
          case SAME, FLOATING -> x.dtype();
          case ACCUMULATED -> Promotion.accumulating(x.dtype());
          case I64 -> DType.I64;
        };
    out.effects(effects);
    out.result(x.dims(), dtype, x.device());
  }
}
