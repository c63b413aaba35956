package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;

/** What gather and scatter ask of an index; all of it only where the index is not empty. */
final class Picking {
  private Picking() {}

  /** Equal ranks, a scalar counting as a vector. */
  static boolean sameRank(Operand x, Operand other, Operand index, Refusal refusal, Out out) {
    boolean same = Math.max(1, x.rank()) == Math.max(1, other.rank());
    if (!same) {
      out.require(
          index.elements().eq(0),
          refusal.because(
              RuleId.SHAPE_RANK,
              "{} has rank {} and {} rank {}",
              x,
              x.rank(),
              other,
              other.rank()));
    }
    return same;
  }

  /** {@code small} is no greater than {@code great} on each axis but one; -1 for none. */
  static void fits(
      Operand small, Operand great, int except, Operand index, Refusal refusal, Out out) {
    for (int axis = 0; axis < Math.max(small.rank(), great.rank()); axis++) {
      if (axis == except) {
        continue;
      }
      Dim have = small.rank() == 0 ? Dim.of(1) : small.dim(axis);
      Dim most = great.rank() == 0 ? Dim.of(1) : great.dim(axis);
      out.require(
          have.le(most).or(index.elements().eq(0)),
          refusal.because(
              RuleId.SHAPE_INDEX,
              "axis {} of {} is {}, more than {} of {}",
              axis,
              small,
              have,
              most,
              great));
    }
  }

  /** Something to pick from on the axis. */
  static void notEmpty(Operand x, int axis, Operand index, Refusal refusal, Out out) {
    if (x.rank() > 0) {
      out.require(
          x.dim(axis).ne(0).or(index.elements().eq(0)),
          refusal.because(RuleId.SHAPE_INDEX, "axis {} of {} has size 0", axis, x.dims()));
    }
  }
}
