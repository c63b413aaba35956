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
import java.util.Set;

/**
 * Writes as many elements as the index has into the flat tensor: {@code [*s], i64[*t], [*u] ->
 * [*s]}, where product(t) == product(u) (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.Tensor.put_.html">put_</a>).
 */
public final class Put extends OpRule {
  private static final Param<Operand> INDEX = Param.tensor("index");
  private static final Param<Operand> SOURCE = Param.tensor("source");

  public Put() {
    super(
        Op.PUT,
        "[*s], i64[*t], [*u] -> [*s], where product(t) == product(u)",
        Params.X,
        INDEX,
        SOURCE);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Operand index = in.get(INDEX);
    Operand source = in.get(SOURCE);
    Refusal refusal = Refusal.to("put {} into {} by {}", source, x, index);
    Dtypes.index(out, refusal, index);
    Dtypes.same(out, refusal, x, source);
    Device device = Placement.same(out, refusal, x, index, source);
    out.require(
        index.elements().eq(source.elements()),
        refusal.because(
            RuleId.SHAPE_INDEX,
            "the index has {} elements and the source {}",
            index.elements(),
            source.elements()));
    out.require(
        x.elements().ne(0).or(index.elements().eq(0)),
        refusal.because(RuleId.SHAPE_INDEX, "{} has no elements", x.dims()));
    out.effects(new Effects(Effects.Alias.VIEW, true, Set.of("index")));
    out.result(x.dims(), x.dtype(), device);
  }
}
