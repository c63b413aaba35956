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
import java.util.Set;

/**
 * Neighbouring axes made one: {@code [*a, *s, *b] -> [*a, product(s), *b]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.flatten.html">torch.flatten</a>).
 */
public final class Flatten extends OpRule {
  private static final Param<Integer> START = Param.integer("start", 0);
  private static final Param<Integer> END = Param.integer("end", -1);

  public Flatten() {
    super(Op.FLATTEN, "[*a, *s, *b] -> [*a, product(s), *b]", Params.X, START, END);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Refusal refusal = Refusal.to("flatten {} from axis {} to {}", x, in.get(START), in.get(END));
    Optional<Integer> start = Axes.one(x, in.get(START), refusal, out);
    if (start.isEmpty()) {
      return;
    }
    Optional<Integer> end = Axes.one(x, in.get(END), refusal, out);
    if (end.isEmpty()) {
      return;
    }
    if (start.get() > end.get()) {
      out.stop(refusal.because(RuleId.SHAPE_AXIS, "the last axis comes before the first").get());
      return;
    }
    int stop = Math.min(end.get() + 1, x.rank());
    List<Dim> dims = new ArrayList<>(x.dims().subList(0, start.get()));
    dims.add(Dim.product(x.dims().subList(start.get(), stop)));
    dims.addAll(x.dims().subList(stop, x.rank()));
    out.effects(new Effects(Effects.Alias.MAYBE, true, Set.of()));
    out.result(dims, x.dtype(), x.device());
  }
}
