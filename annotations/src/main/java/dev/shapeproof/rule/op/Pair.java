package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.Promotion;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Set;

/**
 * Two operands of an element-wise operation and how it was called: with numbers of the host
 * language, or in place, where the left operand keeps its shape and dtype.
 */
record Pair(Operand left, Operand right, boolean leftNumber, boolean rightNumber, boolean inPlace) {
  static final Param<Operand> LEFT = Param.tensor("left");
  static final Param<Operand> RIGHT = Param.tensor("right");

  /**
   * The left operand is a number of the host language: a scalar that PyTorch promotes by category
   * only.
   */
  static final Param<Boolean> LEFT_NUMBER = Param.flag("leftNumber", false);

  static final Param<Boolean> RIGHT_NUMBER = Param.flag("rightNumber", false);
  static final Param<Boolean> IN_PLACE = Param.flag("inPlace", false);

  static Param<?>[] params() {
    return new Param<?>[] {LEFT, RIGHT, LEFT_NUMBER, RIGHT_NUMBER, IN_PLACE};
  }

  static Pair of(In in) {
    return new Pair(
        in.get(LEFT), in.get(RIGHT), in.get(LEFT_NUMBER), in.get(RIGHT_NUMBER), in.get(IN_PLACE));
  }

  DType promoted() {
    return Promotion.of(List.of(part(left, leftNumber), part(right, rightNumber)));
  }

  /**
   * Gives the result of an operation that computes in {@code dtype}, with everything that
   * broadcasting asks for.
   */
  void finish(Out out, Refusal refusal, DType dtype, boolean differentiable, Set<String> saved) {
    Device device = Placement.elementwise(out, refusal, left, right);
    if (!inPlace) {
      out.effects(new Effects(Effects.Alias.FRESH, differentiable, saved));
      out.result(Broadcast.of(out, refusal, left, right), dtype, device);
      return;
    }
    out.require(
        Promotion.canCast(dtype, left.dtype()),
        refusal.because(
            RuleId.DTYPE_MISMATCH,
            "a result of {} cannot be stored in {} {}",
            dtype,
            left.dtype(),
            left));
    out.require(
        left.device().is(device),
        refusal.because(
            RuleId.DEVICE_MISMATCH,
            "{} is on {} and the result on {}",
            left,
            left.device(),
            device));
    List<Dim> target = left.dims();
    if (Broadcast.into(out, refusal, RuleId.SHAPE_BROADCAST, right.dims(), target)) {
      out.effects(new Effects(Effects.Alias.VIEW, differentiable, saved));
      out.result(target, left.dtype(), left.device());
    }
  }

  private static Promotion.Part part(Operand operand, boolean number) {
    return number ? Promotion.Part.number(operand) : Promotion.Part.of(operand);
  }
}
