package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Device;
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
 * Product of vectors, matrices and batches of matrices: {@code [*b, m, k] x [*b, k, n] -> [*b, m,
 * n]}; a vector is a row on the left and a column on the right, and its axis is gone from the
 * result (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.matmul.html">torch.matmul</a>).
 */
public final class Matmul extends OpRule {
  private static final Param<Operand> LEFT = Param.tensor("left");
  private static final Param<Operand> RIGHT = Param.tensor("right");

  public Matmul() {
    super(Op.MATMUL, "[*b, m, k] x [*b, k, n] -> [*b, m, n]", LEFT, RIGHT);
  }

  @Override
  public void apply(In in, Out out) {
    Operand left = in.get(LEFT);
    Operand right = in.get(RIGHT);
    Refusal refusal = Refusal.to("multiply {} by {}", left, right);
    Device device = Placement.same(out, refusal, left, right);
    if (left.rank() == 0 || right.rank() == 0) {
      out.stop(
          refusal
              .because(
                  RuleId.SHAPE_RANK, "{} and {} must both have an axis", left.dims(), right.dims())
              .get());
      return;
    }
    Dim inner = left.dim(-1);
    Dim other = right.dim(right.rank() == 1 ? 0 : -2);
    out.require(
        inner.eq(other),
        refusal.because(RuleId.SHAPE_MATMUL, "inner dimensions {} and {} differ", inner, other));
    List<Dim> result =
        new ArrayList<>(
            Broadcast.shapes(out, refusal, RuleId.SHAPE_MATMUL, batch(left), batch(right)));
    if (left.rank() > 1) {
      result.add(left.dim(-2));
    }
    if (right.rank() > 1) {
      result.add(right.dim(-1));
    }
    // two matrices, or two vectors, are compared always; the result is of the second one's dtype
    boolean always = right.rank() == 2 || (left.rank() == 1 && right.rank() == 1);
    Constraint idle = Dim.product(result).eq(0).or(inner.eq(0));
    Dtypes.sameUnlessIdle(out, refusal, always ? Constraint.never() : idle, left, right);
    boolean swapped = left.rank() == 1 && right.rank() > 2;
    out.effects(Effects.saves("left", "right"));
    out.result(result, swapped ? Dtypes.known(left, right) : Dtypes.known(right, left), device);
  }

  private static List<Dim> batch(Operand x) {
    return x.dims().subList(0, Math.max(0, x.rank() - 2));
  }
}
