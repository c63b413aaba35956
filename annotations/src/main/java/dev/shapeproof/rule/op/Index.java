package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.IndexItem;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * Part of a tensor: {@code x[index]}, see {@link Indexed}. The number of true elements of a mask is
 * a value, so the caller names it: {@code selected} holds one size for each mask.
 */
public final class Index extends OpRule {
  static final Param<List<IndexItem>> INDEX = Param.index("index");
  static final Param<List<Dim>> SELECTED = Param.sizes("selected", List.of());

  /** Slices may go backwards, as in NumPy; PyTorch refuses them. */
  private static final Param<Boolean> NEGATIVE_STEPS = Param.flag("negativeSteps", false);

  public Index() {
    super(Op.INDEX, "x[index]", Params.X, INDEX, SELECTED, NEGATIVE_STEPS);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    List<IndexItem> items = in.get(INDEX);
    Optional<List<Dim>> dims =
        Indexed.of(
            x, items, in.get(SELECTED), in.get(NEGATIVE_STEPS), Refusal.to("index {}", x), out);
    if (dims.isPresent()) {
      out.effects(Indexed.isBasic(items) ? Effects.view() : Effects.saves());
      out.result(dims.get(), x.dtype(), x.device());
    }
  }
}
