package dev.shapeproof.rule.op;

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
import java.util.Optional;

/**
 * Pieces of one size along an axis, the last one smaller where it must be: {@code [*a, n, *b] ->
 * ceil(n / size) times [*a, size, *b]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.split.html">torch.split</a>). How many
 * pieces there are is a value; a caller that knows it gives {@code parts} and gets each piece,
 * exactly. Otherwise all look like the first.
 */
public final class Split extends OpRule {
  private static final Param<Dim> SIZE = Param.size("size");
  private static final Param<Integer> AXIS = Param.integer("axis", 0);
  private static final Param<Integer> PARTS = Param.optionalInteger("parts");

  public Split() {
    super(
        Op.SPLIT,
        "[*a, n, *b] -> ceil(n / size) times [*a, size, *b]",
        Params.X,
        SIZE,
        AXIS,
        PARTS);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Dim size = in.get(SIZE);
    Refusal refusal = Refusal.to("split {} into pieces of {}", x, size);
    if (!Ranks.atLeast(out, refusal, x, 1)) {
      return;
    }
    Optional<Integer> axis = Axes.one(x, in.get(AXIS), refusal, out);
    if (axis.isEmpty()) {
      return;
    }
    Dim whole = x.dim(axis.get());
    Sizes.atLeast(out, refusal, "the size of a piece", size, 0);
    out.require(
        size.ne(0).or(whole.eq(0)),
        refusal.because(RuleId.SHAPE_SPLIT, "axis {} has size {}", axis.get(), whole));
    out.effects(Effects.view());
    Pieces.answer(x, axis.get(), size, whole.ceilDiv(size).max(Dim.of(1)), in.find(PARTS), out);
  }
}
