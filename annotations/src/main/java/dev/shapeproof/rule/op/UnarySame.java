package dev.shapeproof.rule.op;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Promotion;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;

/**
 * A function that keeps the dtype, element by element: {@code [*s] -> [*s]} (<a
 * href="https://docs.pytorch.org/docs/2.7/torch.html#pointwise-ops">pointwise operations</a>).
 */
public final class UnarySame extends OpRule {
  /** The dtypes that an operation takes. */
  public enum Takes {
    ALL,
    NOT_BOOL,
    FLOATING
  }

  private final Takes takes;
  private final Effects effects;

  private UnarySame(Op op, Takes takes, Effects effects) {
    super(op, "[*s] -> [*s]", Params.X, Params.IN_PLACE);
    this.takes = takes;
    this.effects = effects;
  }

  public static UnarySame saving(Op op, Takes takes, String... saved) {
    return new UnarySame(op, takes, Effects.saves(saved));
  }

  /** No gradient flows through it. */
  public static UnarySame withoutGradient(Op op, Takes takes) {
    return new UnarySame(op, takes, Effects.NONE);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Refusal refusal = Refusal.to("take the {} of {}", name(), x);
    if (takes == Takes.NOT_BOOL) {
      out.require(
          x.dtype().isBoolean().not(),
          refusal.because(RuleId.DTYPE_MISMATCH, "{} does not take bool", name()));
    }
    if (takes == Takes.FLOATING) {
      Dtypes.floating(out, refusal, x);
    }
    // a square is a power, and a power of booleans counts them
    boolean counts = op() == Op.SQUARE && x.dtype() == DType.BOOL;
    finish(in, out, refusal, counts ? DType.I64 : x.dtype(), effects);
  }

  /** The result of a function of one operand that computes in {@code dtype}. */
  static void finish(In in, Out out, Refusal refusal, DType dtype, Effects effects) {
    Operand x = in.get(Params.X);
    boolean inPlace = in.get(Params.IN_PLACE);
    if (inPlace) {
      out.require(
          Promotion.canCast(dtype, x.dtype()),
          refusal.because(
              RuleId.DTYPE_MISMATCH,
              "a result of {} cannot be stored in {} {}",
              dtype,
              x.dtype(),
              x));
    }
    out.effects(
        inPlace
            ? new Effects(Effects.Alias.VIEW, effects.differentiable(), effects.saved())
            : effects);
    out.result(x.dims(), inPlace ? x.dtype() : dtype, x.device());
  }
}
