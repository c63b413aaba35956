package dev.shapeproof.runtime.ops;

import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import dev.shapeproof.runtime.autograd.Recording;
import dev.shapeproof.runtime.autograd.Saved;

/** Gradients of arithmetic; summing over broadcast axes is backward's business. */
final class ArithmeticGradients {
  private ArithmeticGradients() {}

  static Tensor record(Op op, Tensor left, Tensor right, Tensor result) {
    Recording tape = Recording.of(op);
    switch (op) {
      case ADD -> tape.from(left, g -> g).from(right, g -> g);
      case SUB -> tape.from(left, g -> g).from(right, Tensor::neg);
      case MUL -> mul(tape, left, right);
      case DIV -> div(tape, left, right);
      case POW -> pow(tape, left, right, result);
      case REMAINDER -> remainder(tape, left, right);
      case MAXIMUM -> extremum(tape, left, right, Op.GT);
      case MINIMUM -> extremum(tape, left, right, Op.LT);
      default -> throw new IllegalArgumentException(op + " has no gradient");
    }
    return tape.to(result);
  }

  private static void mul(Recording tape, Tensor left, Tensor right) {
    Saved x = tape.save(left);
    Saved y = tape.save(right);
    tape.from(left, g -> g.mul(y.get())).from(right, g -> g.mul(x.get()));
  }

  private static void div(Recording tape, Tensor left, Tensor right) {
    Saved x = tape.save(left);
    Saved y = tape.save(right);
    tape.from(left, g -> g.div(y.get()))
        .from(right, g -> g.mul(x.get()).div(y.get()).div(y.get()).neg());
  }

  private static void pow(Recording tape, Tensor left, Tensor right, Tensor result) {
    Saved x = tape.save(left);
    Saved y = tape.save(right);
    Saved power = tape.save(result);
    tape.from(
            left,
            g -> {
              Tensor slope = y.get().mul(x.get().pow(y.get().sub(1)));
              return g.mul(Tensors.where(y.get().eq(0), zero(slope), slope));
            })
        .from(
            right,
            g -> {
              Tensor slope = power.get().mul(x.get().log());
              Tensor flat = x.get().eq(0).logicalAnd(y.get().ge(0));
              return g.mul(Tensors.where(flat, zero(slope), slope));
            });
  }

  private static void remainder(Recording tape, Tensor left, Tensor right) {
    Saved x = tape.save(left);
    Saved y = tape.save(right);
    tape.from(left, g -> g).from(right, g -> g.mul(x.get().floorDiv(y.get())).neg());
  }

  /** Where both are equal, each gets half. */
  private static void extremum(Recording tape, Tensor left, Tensor right, Op wins) {
    Saved x = tape.save(left);
    Saved y = tape.save(right);
    tape.from(left, g -> g.mul(share(wins, x.get(), y.get(), g)))
        .from(right, g -> g.mul(share(wins, y.get(), x.get(), g)));
  }

  private static Tensor share(Op wins, Tensor one, Tensor other, Tensor like) {
    Tensor won = Arithmetic.compare(wins, one, other).to(like.dtype());
    return won.add(one.eq(other).to(like.dtype()).mul(0.5));
  }

  private static Tensor zero(Tensor like) {
    return Tensors.zeros(like.dtype());
  }
}
