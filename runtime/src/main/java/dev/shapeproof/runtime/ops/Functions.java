package dev.shapeproof.runtime.ops;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.autograd.Recording;
import dev.shapeproof.runtime.autograd.Saved;
import dev.shapeproof.runtime.check.RuleCall;
import dev.shapeproof.runtime.check.Verdict;
import dev.shapeproof.runtime.kernel.Binary;
import dev.shapeproof.runtime.kernel.Elementwise;
import dev.shapeproof.runtime.kernel.Slope;
import dev.shapeproof.runtime.kernel.Unary;
import dev.shapeproof.runtime.precision.Autocast;
import dev.shapeproof.runtime.precision.Overflows;
import dev.shapeproof.runtime.storage.Strided;
import java.util.List;

/** Functions of one tensor, element by element. */
public final class Functions {
  private Functions() {}

  public static Tensor apply(Op op, Tensor operand) {
    Tensor x = needsRange(op) ? Autocast.widen(operand) : operand;
    Verdict verdict = RuleCall.of(op).tensor(x).check();
    Tensor result = Tensor.of(kernel(op).apply(verdict.dtype(), x.memory()));
    Overflows.seen(op, result, x);
    return Recording.wanted(x) ? record(op, x, result) : result;
  }

  private static boolean needsRange(Op op) {
    return op == Op.EXP || op == Op.LOG || op == Op.RSQRT || op == Op.RECIPROCAL;
  }

  static Unary kernel(Op op) {
    return switch (op) {
      case NEG -> Unary.NEG;
      case ABS -> Unary.ABS;
      case SIGN -> Unary.SIGN;
      case SQUARE -> Unary.SQUARE;
      case RELU -> Unary.RELU;
      case EXP -> Unary.EXP;
      case LOG -> Unary.LOG;
      case SQRT -> Unary.SQRT;
      case RSQRT -> Unary.RSQRT;
      case RECIPROCAL -> Unary.RECIPROCAL;
      case SIN -> Unary.SIN;
      case COS -> Unary.COS;
      case TANH -> Unary.TANH;
      case SIGMOID -> Unary.SIGMOID;
      case ERF -> Unary.ERF;
      case GELU -> Unary.GELU;
      default -> throw new IllegalArgumentException(op + " has no kernel");
    };
  }

  private static Tensor record(Op op, Tensor operand, Tensor result) {
    Recording tape = Recording.of(op);
    Saved x = tape.save(operand);
    Saved y = tape.save(result);
    return tape.from(
            operand,
            g ->
                switch (op) {
                  case NEG -> g.neg();
                  case ABS -> g.mul(x.get().sign());
                  case SIGN -> g.mul(0);
                  case SQUARE -> g.mul(x.get()).mul(2);
                  case RELU -> times(Slope.RELU, g, y.get());
                  case EXP -> g.mul(y.get());
                  case LOG -> g.div(x.get());
                  case SQRT -> g.div(y.get().mul(2));
                  case RSQRT -> g.mul(y.get().pow(3)).mul(-0.5);
                  case RECIPROCAL -> g.mul(y.get().square()).neg();
                  case SIN -> g.mul(x.get().cos());
                  case COS -> g.mul(x.get().sin()).neg();
                  case TANH -> times(Slope.TANH, g, y.get());
                  case SIGMOID -> times(Slope.SIGMOID, g, y.get());
                  case ERF -> g.mul(x.get().square().neg().exp()).mul(2 / Math.sqrt(Math.PI));
                  case GELU -> times(Slope.GELU, g, x.get());
                  default -> throw new IllegalArgumentException(op + " has no gradient");
                })
        .to(result);
  }

  /** The gradient {@code g} times the slope at what was kept. */
  private static Tensor times(Slope slope, Tensor g, Tensor kept) {
    Verdict verdict = RuleCall.of(Op.MUL).tensor(g).tensor(kept).flag(false).flag(false).check();
    Tensor result = Tensor.of(slope.apply(verdict.dtype(), g.memory(), kept.memory()));
    return Overflows.seen(Op.MUL, result, g, kept);
  }

  /** Values cut off at two numbers. */
  public static Tensor clip(Tensor x, Tensor min, Tensor max) {
    Verdict verdict = RuleCall.of(Op.CLIP).tensor(x).tensor(min).tensor(max).check();
    Tensor result = Tensor.of(clipped(verdict, x, min, max));
    if (!Recording.wanted(x)) {
      return result;
    }
    Recording tape = Recording.of(Op.CLIP);
    Saved saved = tape.save(x);
    return tape.from(
            x,
            g -> {
              Tensor inside = saved.get().ge(min).logicalAnd(saved.get().le(max));
              return g.mul(inside.to(g.dtype()));
            })
        .to(result);
  }

  public static Tensor clipInPlace(Tensor x, Tensor min, Tensor max) {
    Verdict verdict =
        RuleCall.of(Op.CLIP).tensor(x).tensor(min).tensor(max).absent().flag(true).check();
    return InPlace.change(
        x,
        List.of(),
        old -> clip(old, min, max),
        () -> x.memory().set(clipped(verdict, x, min, max)));
  }

  private static Strided clipped(Verdict verdict, Tensor x, Tensor min, Tensor max) {
    DType dtype = verdict.dtype();
    Strided raised =
        Elementwise.binary(Binary.MAXIMUM, dtype, x.memory(), min.memory(), verdict.layout());
    return Elementwise.binary(Binary.MINIMUM, dtype, raised, max.memory(), verdict.layout());
  }
}
