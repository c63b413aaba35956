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
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import java.util.List;

/**
 * Products that ask for one rank and never broadcast: {@code mm: [m, k] x [k, n] -> [m, n]}, {@code
 * batchMatmul: [b, m, k] x [b, k, n] -> [b, m, n]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.bmm.html">torch.bmm</a>, <a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.mm.html">torch.mm</a>).
 */
public final class MatrixProduct extends OpRule {
  private final int rank;

  private MatrixProduct(Op op, int rank, String signature) {
    super(op, signature, Pair.LEFT, Pair.RIGHT);
    this.rank = rank;
  }

  public static MatrixProduct mm() {
    return new MatrixProduct(Op.MM, 2, "[m, k] x [k, n] -> [m, n]");
  }

  public static MatrixProduct batchMatmul() {
    return new MatrixProduct(Op.BATCH_MATMUL, 3, "[b, m, k] x [b, k, n] -> [b, m, n]");
  }

  @Override
  public void apply(In in, Out out) {
    Operand left = in.get(Pair.LEFT);
    Operand right = in.get(Pair.RIGHT);
    Refusal refusal = Refusal.to("multiply {} by {}", left, right);
    if (!Ranks.both(out, refusal, left, right, rank)) {
      return;
    }
    Device device = Placement.same(out, refusal, left, right);
    if (rank == 3) {
      out.require(
          left.dim(0).eq(right.dim(0)),
          refusal.because(
              RuleId.SHAPE_MATMUL, "batch sizes {} and {} differ", left.dim(0), right.dim(0)));
    }
    out.require(
        left.dim(-1).eq(right.dim(-2)),
        refusal.because(
            RuleId.SHAPE_MATMUL, "inner dimensions {} and {} differ", left.dim(-1), right.dim(-2)));
    List<Dim> result = Sizes.with(left.dims(), rank - 1, right.dim(-1));
    Constraint idle = Dim.product(result).eq(0).or(left.dim(-1).eq(0));
    Dtypes.sameUnlessIdle(out, refusal, rank == 3 ? idle : Constraint.never(), left, right);
    out.effects(Effects.saves("left", "right"));
    out.result(result, Dtypes.known(right, left), device);
  }
}
