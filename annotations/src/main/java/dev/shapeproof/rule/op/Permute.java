package dev.shapeproof.rule.op;

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
import java.util.Optional;

/**
 * Axes in another order: {@code permute: [*s] -> [s[axes[0]], s[axes[1]], ...]}; {@code transpose}
 * reverses them (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.permute.html">torch.permute</a>, <a
 * href="https://numpy.org/doc/stable/reference/generated/numpy.transpose.html">numpy.transpose</a>).
 */
public final class Permute extends OpRule {
  private static final Param<List<Integer>> ORDER = Param.integers("axes");

  private Permute(Op op, String signature, Param<?>... params) {
    super(op, signature, params);
  }

  public static Permute permute() {
    return new Permute(Op.PERMUTE, "[*s] -> [s[axes[0]], s[axes[1]], ...]", Params.X, ORDER);
  }

  public static Permute transpose() {
    return new Permute(Op.TRANSPOSE, "[*s] -> [*reverse(s)]", Params.X);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    List<Integer> order = new ArrayList<>();
    if (op() == Op.TRANSPOSE) {
      for (int axis = x.rank() - 1; axis >= 0; axis--) {
        order.add(axis);
      }
    } else {
      order.addAll(in.get(ORDER));
    }
    Refusal refusal = Refusal.to("permute {} by {}", x, order.toString());
    if (order.size() != x.rank()) {
      out.stop(
          refusal
              .because(
                  RuleId.SHAPE_AXIS, "{} has {} axes, not {}", x.dims(), x.rank(), order.size())
              .get());
      return;
    }
    Optional<List<Integer>> axes = Axes.distinct(x, order, refusal, out);
    if (axes.isPresent()) {
      out.effects(Effects.view());
      out.result(axes.get().stream().map(x::dim).toList(), x.dtype(), x.device());
    }
  }
}
