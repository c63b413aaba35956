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
import dev.shapeproof.rule.RuleId;
import java.util.Optional;

/**
 * Axes folded into one value each: {@code [*s] -> [*s without axes]}, or with 1 in their place
 * where they are kept (<a
 * href="https://docs.pytorch.org/docs/2.7/torch.html#reduction-ops">reduction operations</a>).
 */
public final class Reduction extends OpRule {
  /** Dtype of the result, given the operand's. */
  private enum Gives {
    SAME,
    ACCUMULATED,
    /** The same, and integers are refused. */
    FLOATING,
    /** f32 for integers. */
    FLOAT,
    I64,
    /** bool, but u8 for u8. */
    BOOL
  }

  private static final Param<DType> DTYPE = Param.optionalDtype("dtype");

  private final Gives gives;
  private final boolean needsElements;
  private final Effects effects;

  private Reduction(Op op, Gives gives, boolean needsElements, Effects effects) {
    super(op, "[*s] -> [*s without axes]", Params.X, Params.AXES, Params.KEEP_DIMS, DTYPE);
    this.gives = gives;
    this.needsElements = needsElements;
    this.effects = effects;
  }

  public static Reduction sum() {
    return new Reduction(Op.SUM, Gives.ACCUMULATED, false, Effects.saves());
  }

  public static Reduction prod() {
    return new Reduction(Op.PROD, Gives.ACCUMULATED, false, Effects.saves("x", "result"));
  }

  public static Reduction mean() {
    return new Reduction(Op.MEAN, Gives.FLOATING, false, Effects.saves());
  }

  public static Reduction max() {
    return new Reduction(Op.MAX, Gives.SAME, true, Effects.saves("x", "result"));
  }

  public static Reduction min() {
    return new Reduction(Op.MIN, Gives.SAME, true, Effects.saves("x", "result"));
  }

  /** Standard deviation and variance. */
  public static Reduction spread(Op op) {
    String[] saved = op == Op.STD ? new String[] {"x", "result"} : new String[] {"x"};
    return new Reduction(op, Gives.FLOATING, false, Effects.saves(saved));
  }

  public static Reduction norm() {
    return new Reduction(Op.NORM, Gives.FLOATING, false, Effects.saves("x", "result"));
  }

  public static Reduction logSumExp() {
    return new Reduction(Op.LOG_SUM_EXP, Gives.FLOAT, false, Effects.saves("x", "result"));
  }

  public static Reduction truth(Op op) {
    return new Reduction(op, Gives.BOOL, false, Effects.NONE);
  }

  public static Reduction countNonzero() {
    return new Reduction(Op.COUNT_NONZERO, Gives.I64, false, Effects.NONE);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Refusal refusal = Refusal.to("take the {} of {}", name(), x);
    Optional<Reduced> reduced =
        Reduced.of(x, in.get(Params.AXES), in.get(Params.KEEP_DIMS), refusal, out);
    if (reduced.isEmpty()) {
      return;
    }
    DType dtype = in.find(DTYPE).orElse(x.dtype());
    if (gives == Gives.FLOATING) {
      out.require(
          dtype.isFloating().or(dtype.is(DType.C64)),
          refusal.because(RuleId.DTYPE_MISMATCH, "{} is {}, not a floating dtype", x, dtype));
    }
    if (needsElements) {
      reduced.get().requireElements(x, refusal, out);
    }
    out.effects(effects);
    out.result(reduced.get().dims(), in.find(DTYPE).orElse(given(x.dtype())), x.device());
  }

  private DType given(DType dtype) {
    return switch (gives) {
      case SAME, FLOATING -> dtype;
      case ACCUMULATED -> Promotion.accumulating(dtype);
      case FLOAT -> Promotion.floating(dtype);
      case I64 -> DType.I64;
      case BOOL -> dtype.isKnown() && dtype != DType.U8 ? DType.BOOL : dtype;
    };
  }
}
