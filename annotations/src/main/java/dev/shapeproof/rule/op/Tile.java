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

/**
 * The whole tensor several times along its axes: {@code [*s], repeats -> [s[i] * repeats[i]]}, the
 * shorter of the two filled up with 1 in front; {@code repeat} takes no fewer repeats than axes (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.tile.html">torch.tile</a>, <a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.Tensor.repeat.html">Tensor.repeat</a>).
 */
public final class Tile extends OpRule {
  private static final Param<List<Dim>> REPEATS = Param.sizes("repeats");

  private Tile(Op op) {
    super(op, "[*s], repeats -> [s[i] * repeats[i]]", Params.X, REPEATS);
  }

  public static Tile tile() {
    return new Tile(Op.TILE);
  }

  public static Tile repeat() {
    return new Tile(Op.REPEAT);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    List<Dim> repeats = in.get(REPEATS);
    Refusal refusal = Refusal.to("repeat {} {} by {}", x, x.dims(), repeats);
    if (op() == Op.REPEAT && repeats.size() < x.rank()) {
      out.stop(
          refusal
              .because(
                  RuleId.SHAPE_RANK,
                  "{} axes need as many repeats, not {}",
                  x.rank(),
                  repeats.size())
              .get());
      return;
    }
    int rank = Math.max(x.rank(), repeats.size());
    List<Dim> dims = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      int own = axis - (rank - x.rank());
      int repeat = axis - (rank - repeats.size());
      Dim size = own < 0 ? Dim.of(1) : x.dim(own);
      if (repeat >= 0) {
        Dim times = repeats.get(repeat);
        out.require(
            times.ge(0).or(size.eq(0)),
            refusal.because(RuleId.SHAPE_SIZE, "axis {} would repeat {} times", axis, times));
        size = size.times(times);
      }
      dims.add(size);
    }
    out.effects(Effects.saves());
    out.result(dims, x.dtype(), x.device());
  }
}
