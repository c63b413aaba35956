package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Constraint;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import dev.shapeproof.rule.Truth;
import java.util.function.Supplier;

/** Requirements on dtypes that recur: both alike, floating, fit to be an index. */
final class Dtypes {
  private Dtypes() {}

  /** Both have one dtype, for there is no conversion here; the known one. */
  static DType same(Out out, Refusal refusal, Operand left, Operand right) {
    out.require(
        left.dtype().is(right.dtype()),
        refusal.because(
            RuleId.DTYPE_MISMATCH,
            "{} is {} and {} is {}, and there is no implicit conversion",
            left,
            left.dtype(),
            right,
            right.dtype()));
    return left.dtype().isKnown() ? left.dtype() : right.dtype();
  }

  /** The same, but where there is nothing to add up, {@code idle}, nobody looks at the dtypes. */
  static void sameUnlessIdle(
      Out out, Refusal refusal, Constraint idle, Operand left, Operand right) {
    unless(
        out,
        idle,
        left.dtype().is(right.dtype()),
        refusal.because(
            RuleId.DTYPE_MISMATCH,
            "{} is {} and {} is {}, and there is no implicit conversion",
            left,
            left.dtype(),
            right,
            right.dtype()));
  }

  /** The dtype of {@code first} where it is known, else that of {@code second}. */
  static DType known(Operand first, Operand second) {
    return first.dtype().isKnown() ? first.dtype() : second.dtype();
  }

  static void floating(Out out, Refusal refusal, Operand x) {
    out.require(
        x.dtype().isFloating().or(x.dtype().is(DType.C64)),
        refusal.because(RuleId.DTYPE_MISMATCH, "{} is {}, not a floating dtype", x, x.dtype()));
  }

  /** As {@link #floating}, but a tensor without elements may have any dtype: nobody computes. */
  static void floatingUnlessEmpty(Out out, Refusal refusal, Operand x) {
    unless(
        out,
        x.elements().eq(0),
        x.dtype().isFloating().or(x.dtype().is(DType.C64)),
        refusal.because(RuleId.DTYPE_MISMATCH, "{} is {}, not a floating dtype", x, x.dtype()));
  }

  /** Asks for {@code holds}, a question about dtypes, unless the sizes are {@code exempt}. */
  static void unless(Out out, Constraint exempt, Truth holds, Supplier<Problem> problem) {
    if (holds == Truth.NO) {
      out.require(exempt, problem);
    } else {
      out.require(holds, problem);
    }
  }

  static void index(Out out, Refusal refusal, Operand index) {
    out.require(
        index.dtype().is(DType.I64),
        refusal.because(
            RuleId.DTYPE_MISMATCH, "the index {} is {}, not i64", index, index.dtype()));
  }

  /** As PyTorch's lookups take it: i64 or i32. */
  static void wholeIndex(Out out, Refusal refusal, Operand index) {
    out.require(
        index.dtype().is(DType.I64).or(index.dtype().is(DType.I32)),
        refusal.because(
            RuleId.DTYPE_MISMATCH, "the index {} is {}, not i64 or i32", index, index.dtype()));
  }

  /**
   * A normalisation's parameter: of the operand's dtype, or f32 for an operand of half precision.
   */
  static void parameter(Out out, Refusal refusal, Operand x, Operand parameter) {
    Truth half = x.dtype().is(DType.F16).or(x.dtype().is(DType.BF16));
    out.require(
        parameter.dtype().is(x.dtype()).or(half.and(parameter.dtype().is(DType.F32))),
        refusal.because(
            RuleId.DTYPE_MISMATCH,
            "{} is {} and {} is {}",
            x,
            x.dtype(),
            parameter,
            parameter.dtype()));
  }
}
