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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The diagonal of two axes, last in the result: {@code [*a, m, n] -> [*a, min(m, n)]}, shifted by
 * an offset (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.diagonal.html">torch.diagonal</a>).
 */
public final class Diagonal extends OpRule {
  private static final Param<Integer> OFFSET = Param.integer("offset", 0);
  private static final Param<Integer> FIRST = Param.integer("first", 0);
  private static final Param<Integer> SECOND = Param.integer("second", 1);

  public Diagonal() {
    super(Op.DIAGONAL, "[*a, m, n] -> [*a, min(m, n)]", Params.X, OFFSET, FIRST, SECOND);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Refusal refusal = Refusal.to("take the diagonal of {}", x);
    if (!Ranks.atLeast(out, refusal, x, 2)) {
      return;
    }
    List<Integer> asked = List.of(in.get(FIRST), in.get(SECOND));
    Optional<List<Integer>> axes = Axes.distinct(x, asked, refusal, out);
    if (axes.isEmpty()) {
      return;
    }
    List<Dim> dims = new ArrayList<>();
    for (int axis = 0; axis < x.rank(); axis++) {
      if (!axes.get().contains(axis)) {
        dims.add(x.dim(axis));
      }
    }
    dims.add(length(x.dim(axes.get().get(0)), x.dim(axes.get().get(1)), in.get(OFFSET)));
    out.effects(Effects.view());
    out.result(dims, x.dtype(), x.device());
  }

  /** Length of the diagonal that lies {@code offset} above the main one. */
  static Dim length(Dim rows, Dim columns, int offset) {
    Dim down = rows.plus(Math.min(offset, 0));
    Dim across = columns.minus(Math.max(offset, 0));
    return down.min(across).max(Dim.of(0));
  }
}
