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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Exactly so many pieces along an axis, the first n mod sections of them one greater: {@code [*a,
 * n, *b] -> sections times [*a, n / sections, *b]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.tensor_split.html">torch.tensor_split</a>).
 */
public final class TensorSplit extends OpRule {
  private static final Param<Integer> SECTIONS = Param.integer("sections");
  private static final Param<Integer> AXIS = Param.integer("axis", 0);

  public TensorSplit() {
    super(
        Op.TENSOR_SPLIT,
        "[*a, n, *b] -> sections times [*a, n / sections, *b]",
        Params.X,
        SECTIONS,
        AXIS);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    int sections = in.get(SECTIONS);
    Refusal refusal = Refusal.to("split {} into {} sections", x, sections);
    if (!Ranks.atLeast(out, refusal, x, 1)) {
      return;
    }
    Optional<Integer> axis = Axes.one(x, in.get(AXIS), refusal, out);
    if (axis.isEmpty()) {
      return;
    }
    if (sections <= 0) {
      out.stop(refusal.because(RuleId.SHAPE_SPLIT, "there must be at least one").get());
      return;
    }
    List<Out.Result> results = new ArrayList<>();
    for (int i = 0; i < sections; i++) {
      Dim size = x.dim(axis.get()).plus(sections - 1 - i).floorDiv(sections);
      results.add(Pieces.piece(x, axis.get(), size));
    }
    out.effects(Effects.view());
    out.results(results);
  }
}
