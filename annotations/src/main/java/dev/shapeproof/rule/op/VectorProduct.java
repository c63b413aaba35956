package dev.shapeproof.rule.op;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Promotion;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import java.util.List;

/**
 * Products that ask for one rank: {@code dot: [n] x [n] -> []}, {@code outer: [m] x [n] -> [m, n]}
 * (<a href="https://docs.pytorch.org/docs/2.7/generated/torch.dot.html">torch.dot</a>, <a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.outer.html">torch.outer</a>).
 */
public final class VectorProduct extends OpRule {
  private VectorProduct(Op op, String signature) {
    super(op, signature, Pair.LEFT, Pair.RIGHT);
  }

  public static VectorProduct dot() {
    return new VectorProduct(Op.DOT, "[n] x [n] -> []");
  }

  public static VectorProduct outer() {
    return new VectorProduct(Op.OUTER, "[m] x [n] -> [m, n]");
  }

  @Override
  public void apply(In in, Out out) {
    Operand left = in.get(Pair.LEFT);
    Operand right = in.get(Pair.RIGHT);
    boolean dot = op() == Op.DOT;
    Refusal refusal =
        Refusal.to(dot ? "multiply {} by {}" : "take the outer product of {} and {}", left, right);
    if (!Ranks.both(out, refusal, left, right, 1)) {
      return;
    }
    out.effects(Effects.saves("left", "right"));
    Device device = Placement.same(out, refusal, left, right);
    if (!dot) {
      DType dtype = Promotion.of(List.of(Promotion.Part.of(left), Promotion.Part.of(right)));
      out.result(List.of(left.dim(0), right.dim(0)), dtype, device);
      return;
    }
    DType dtype = Dtypes.same(out, refusal, left, right);
    out.require(
        left.dim(0).eq(right.dim(0)),
        refusal.because(
            RuleId.SHAPE_MATMUL, "lengths {} and {} differ", left.dim(0), right.dim(0)));
    out.result(List.of(), dtype, device);
  }
}
