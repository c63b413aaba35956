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
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import java.util.List;

/**
 * What a mask selects, one after the other, or where it selects: {@code maskedSelect: [*s] x
 * bool[*t] -> [selected]}, {@code nonzero: [*s] -> i64[selected, rank]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.masked_select.html">torch.masked_select</a>,
 * <a href="https://docs.pytorch.org/docs/2.7/generated/torch.nonzero.html">torch.nonzero</a>). The
 * caller names how many.
 */
public final class Nonzero extends OpRule {
  private static final Param<Operand> MASK = Param.tensor("mask");
  private static final Param<Dim> SELECTED = Param.size("selected");

  private Nonzero(Op op, String signature, Param<?>... params) {
    super(op, signature, params);
  }

  public static Nonzero nonzero() {
    return new Nonzero(Op.NONZERO, "[*s] -> i64[selected, rank]", Params.X, SELECTED);
  }

  public static Nonzero maskedSelect() {
    return new Nonzero(Op.MASKED_SELECT, "[*s] x bool[*t] -> [selected]", Params.X, MASK, SELECTED);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Dim selected = in.get(SELECTED);
    if (op() == Op.NONZERO) {
      out.result(List.of(selected, Dim.of(x.rank())), DType.I64, x.device());
      return;
    }
    Operand mask = in.get(MASK);
    Refusal refusal = Refusal.to("select from {} by {}", x, mask);
    out.require(
        mask.dtype().isBoolean(),
        refusal.because(RuleId.DTYPE_MISMATCH, "{} is {}, not bool", mask, mask.dtype()));
    Device device = Placement.same(out, refusal, x, mask);
    Broadcast.of(out, refusal, x, mask);
    out.effects(Effects.saves("mask"));
    out.result(List.of(selected), x.dtype(), device);
  }
}
