package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;

/**
 * Elements added before and after the last axes, or cut off where negative: {@code [*a, *s] -> [*a,
 * before + s + after]}; padding counts from the last axis on (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.nn.functional.pad.html">F.pad</a>).
 */
public final class Pad extends OpRule {
  private static final Param<List<Dim>> PADDING = Param.sizes("padding");

  private final boolean reflects;

  private Pad(Op op, boolean reflects) {
    super(op, "[*a, *s] -> [*a, before + s + after]", Params.X, PADDING);
    this.reflects = reflects;
  }

  public static Pad constant() {
    return new Pad(Op.PAD, false);
  }

  /**
   * With the tensor's own elements, of which there must be more than are added; the batch axes
   * stay.
   */
  public static Pad reflecting() {
    return new Pad(Op.PAD_REFLECT, true);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    List<Dim> padding = in.get(PADDING);
    Refusal refusal = Refusal.to("pad {} {} by {}", x, x.dims(), padding);
    int axes = padding.size() / 2;
    if (padding.size() % 2 != 0 || axes > x.rank()) {
      out.stop(
          refusal
              .because(RuleId.SHAPE_AXIS, "{} numbers are not two for each axis", padding.size())
              .get());
      return;
    }
    if (reflects && (axes < 1 || axes > 3 || !Window.rank(x, axes, refusal, out))) {
      if (axes < 1 || axes > 3) {
        out.stop(refusal.because(RuleId.SHAPE_AXIS, "{} axes are not 1 to 3", axes).get());
      }
      return;
    }
    List<Dim> dims = new ArrayList<>(x.dims());
    for (int i = 0; i < axes; i++) {
      int axis = x.rank() - 1 - i;
      dims.set(axis, padded(x.dim(axis), padding, i, axis, refusal, out));
    }
    out.effects(Effects.saves());
    out.result(dims, x.dtype(), x.device());
  }

  private Dim padded(Dim size, List<Dim> padding, int i, int axis, Refusal refusal, Out out) {
    Dim before = padding.get(2 * i);
    Dim after = padding.get(2 * i + 1);
    Dim result = size.plus(before).plus(after);
    if (reflects) {
      out.require(
          before.lt(size).and(after.lt(size)),
          refusal.because(RuleId.SHAPE_SIZE, "axis {} has {} elements to reflect", axis, size));
      Sizes.atLeast(out, refusal, "a resulting size", result, 1);
    } else {
      Constraint onlyCuts = Constraint.all(padding.stream().map(number -> number.le(0)).toList());
      out.require(
          result.ge(1).or(onlyCuts),
          refusal.because(RuleId.SHAPE_SIZE, "axis {} would have {} elements", axis, result));
      Dim cut = before.min(Dim.of(0)).plus(after.min(Dim.of(0)));
      out.require(
          size.plus(cut).ge(0),
          refusal.because(RuleId.SHAPE_SIZE, "axis {} has {} elements to cut off", axis, size));
    }
    return result;
  }
}
