package dev.shapeproof.runtime.ops;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Promotion;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.ValueException;
import dev.shapeproof.runtime.autograd.Recording;
import dev.shapeproof.runtime.check.PairCache;
import dev.shapeproof.runtime.check.RuleCall;
import dev.shapeproof.runtime.check.Verdict;
import dev.shapeproof.runtime.kernel.Binary;
import dev.shapeproof.runtime.kernel.Compare;
import dev.shapeproof.runtime.kernel.Elementwise;
import dev.shapeproof.runtime.precision.Autocast;
import dev.shapeproof.runtime.precision.Overflows;
import dev.shapeproof.runtime.storage.Lane;
import java.util.List;

/** Arithmetic and comparison of two tensors, or of a tensor and a number of Java. */
public final class Arithmetic {
  private Arithmetic() {}

  public static Tensor apply(Op op, Tensor left, Tensor right) {
    return apply(op, left, right, false);
  }

  public static Tensor apply(Op op, Tensor left, double right) {
    return apply(op, left, Tensor.number(right), true);
  }

  public static Tensor apply(Op op, Tensor left, long right) {
    refuseFraction(op, left, right);
    return apply(op, left, Tensor.number(right), true);
  }

  private static Tensor apply(Op op, Tensor base, Tensor right, boolean number) {
    Tensor left = op == Op.POW ? Autocast.widen(base) : base;
    Verdict verdict = PairCache.SHARED.check(op, left, right, number);
    refuseZero(op, verdict.dtype(), right);
    Tensor result =
        Tensor.of(
            Elementwise.binary(
                kernel(op), verdict.dtype(), left.memory(), right.memory(), verdict.layout()));
    Overflows.seen(op, result, left, right);
    return verdict.effects().differentiable() && Recording.wanted(left, right)
        ? ArithmeticGradients.record(op, left, right, result)
        : result;
  }

  public static Tensor inPlace(Op op, Tensor left, Tensor right) {
    return inPlace(op, left, right, false);
  }

  public static Tensor inPlace(Op op, Tensor left, double right) {
    return inPlace(op, left, Tensor.number(right), true);
  }

  public static Tensor inPlace(Op op, Tensor left, long right) {
    refuseFraction(op, left, right);
    return inPlace(op, left, Tensor.number(right), true);
  }

  private static Tensor inPlace(Op op, Tensor left, Tensor right, boolean number) {
    RuleCall.of(op).tensor(left).tensor(right).flag(false).flag(number).flag(true).check();
    DType compute = PairCache.SHARED.check(op, left, right, number).dtype();
    refuseZero(op, compute, right);
    return InPlace.change(
        left,
        List.of(right),
        old -> apply(op, old, right, number),
        () -> Elementwise.binaryInto(kernel(op), compute, left.memory(), right.memory()));
  }

  public static Tensor compare(Op op, Tensor left, Tensor right) {
    return compare(op, left, right, false);
  }

  public static Tensor compare(Op op, Tensor left, double right) {
    return compare(op, left, Tensor.number(right), true);
  }

  public static Tensor compare(Op op, Tensor left, long right) {
    return compare(op, left, Tensor.number(right), true);
  }

  private static Tensor compare(Op op, Tensor left, Tensor right, boolean number) {
    Verdict verdict = PairCache.SHARED.check(op, left, right, number);
    DType compute = Promotion.of(List.of(part(left, false), part(right, number)));
    return Tensor.of(comparison(op).apply(compute, left.memory(), right.memory(), verdict.sizes()));
  }

  private static Promotion.Part part(Tensor x, boolean number) {
    DType dtype = number && x.dtype() == DType.F64 ? DType.F32 : x.dtype();
    return new Promotion.Part(dtype, x.rank() > 0, number);
  }

  /** Integers have no part of 1 to give. */
  private static void refuseFraction(Op op, Tensor left, long power) {
    if (op == Op.POW && power < 0 && Lane.of(left.dtype()) == Lane.LONG) {
      throw new ValueException(
          op + " of " + left.dtype() + " by " + power + ": a negative power is no integer");
    }
  }

  /** Integers have no infinity to give. */
  private static void refuseZero(Op op, DType compute, Tensor divisor) {
    boolean divides = op == Op.FLOOR_DIV || op == Op.REMAINDER;
    if (!divides || Lane.of(compute) != Lane.LONG) {
      return;
    }
    if (Compare.holdsZero(divisor.memory())) {
      throw new ValueException(op + " of " + compute + " by zero");
    }
  }

  private static Binary kernel(Op op) {
    return switch (op) {
      case ADD -> Binary.ADD;
      case SUB -> Binary.SUB;
      case MUL -> Binary.MUL;
      case DIV -> Binary.DIV;
      case FLOOR_DIV -> Binary.FLOOR_DIV;
      case REMAINDER -> Binary.REMAINDER;
      case POW -> Binary.POW;
      case MAXIMUM -> Binary.MAXIMUM;
      case MINIMUM -> Binary.MINIMUM;
      default -> throw new IllegalArgumentException(op + " is no arithmetic");
    };
  }

  private static Compare comparison(Op op) {
    return switch (op) {
      case EQ -> Compare.EQ;
      case NE -> Compare.NE;
      case LT -> Compare.LT;
      case LE -> Compare.LE;
      case GT -> Compare.GT;
      case GE -> Compare.GE;
      case LOGICAL_AND -> Compare.AND;
      case LOGICAL_OR -> Compare.OR;
      case LOGICAL_XOR -> Compare.XOR;
      default -> throw new IllegalArgumentException(op + " is no comparison");
    };
  }
}
