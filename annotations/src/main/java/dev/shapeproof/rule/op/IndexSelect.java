package dev.shapeproof.rule.op;

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
import java.util.Optional;

/**
 * Whole slices along an axis, in the order of a vector of positions: {@code [*a, n, *b] x i64[k] ->
 * [*a, k, *b]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.index_select.html">torch.index_select</a>).
 */
public final class IndexSelect extends OpRule {
  private static final Param<Operand> INDEX = Param.tensor("index");

  public IndexSelect() {
    super(Op.INDEX_SELECT, "[*a, n, *b] x i64[k] -> [*a, k, *b]", Params.X, Params.AXIS, INDEX);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Operand index = in.get(INDEX);
    Refusal refusal = Refusal.to("select from {} by {}", x, index);
    Optional<Integer> axis = Axes.one(x, in.get(Params.AXIS), refusal, out);
    if (axis.isEmpty() || !Ranks.between(out, refusal, index, 0, 1)) {
      return;
    }
    Dtypes.wholeIndex(out, refusal, index);
    Device device = Placement.same(out, refusal, x, index);
    out.effects(Effects.saves("index"));
    if (x.rank() == 0) {
      out.require(
          index.elements().eq(1),
          refusal.because(RuleId.SHAPE_INDEX, "a scalar has 1 element, not {}", index.elements()));
      out.result(List.of(), x.dtype(), device);
      return;
    }
    out.require(
        x.dim(axis.get()).ne(0).or(index.elements().eq(0)),
        refusal.because(RuleId.SHAPE_INDEX, "axis {} of {} has size 0", axis.get(), x.dims()));
    out.result(Sizes.with(x.dims(), axis.get(), index.elements()), x.dtype(), device);
  }
}
