package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
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
import java.util.List;

/**
 * A loss of prediction and target, element by element, then their mean or sum unless {@code reduce}
 * is off: {@code [*s] x [*t] -> []} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.nn.functional.mse_loss.html">F.mse_loss</a>,
 * which broadcasts, <a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.nn.functional.binary_cross_entropy.html">binary_cross_entropy
 * </a>, which does not).
 */
public final class ElementwiseLoss extends OpRule {
  static final Param<Operand> TARGET = Param.tensor("target");
  static final Param<Boolean> REDUCE = Param.flag("reduce", true);

  private final boolean broadcasts;

  private ElementwiseLoss(Op op, boolean broadcasts) {
    super(op, "[*s] x [*t] -> []", Params.X, TARGET, REDUCE);
    this.broadcasts = broadcasts;
  }

  public static ElementwiseLoss broadcasting(Op op) {
    return new ElementwiseLoss(op, true);
  }

  public static ElementwiseLoss sameShape(Op op) {
    return new ElementwiseLoss(op, false);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Operand target = in.get(TARGET);
    Refusal refusal = Refusal.to("compare prediction {} with target {}", x, target);
    Device device = Placement.same(out, refusal, x, target);
    DType dtype = Promotion.of(List.of(Promotion.Part.of(x), Promotion.Part.of(target)));
    out.require(
        dtype.isFloating().or(dtype.is(DType.C64)),
        refusal.because(RuleId.DTYPE_MISMATCH, "{} is not a floating dtype", dtype));
    List<Dim> dims;
    if (broadcasts) {
      dims = Broadcast.of(out, refusal, x, target);
    } else {
      dims = x.dims();
      if (!sameShape(x, target, refusal, out)) {
        return;
      }
    }
    out.effects(Effects.saves("x", "target"));
    out.result(in.get(REDUCE) ? List.of() : dims, dtype, device);
  }

  /** Equal rank and sizes; stops the rule for ranks. */
  static boolean sameShape(Operand x, Operand target, Refusal refusal, Out out) {
    if (x.rank() != target.rank()) {
      out.stop(
          refusal
              .because(RuleId.SHAPE_LOSS, "shapes {} and {} differ", x.dims(), target.dims())
              .get());
      return false;
    }
    for (int axis = 0; axis < x.rank(); axis++) {
      out.require(
          x.dim(axis).eq(target.dim(axis)),
          refusal.because(
              RuleId.SHAPE_LOSS, "axis {} is {} and {}", axis, x.dim(axis), target.dim(axis)));
    }
    return true;
  }
}
