package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Dim;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tensors joined along an axis: {@code [*a, n1, *b] x [*a, n2, *b] x ... -> [*a, n1 + n2 + ...,
 * *b]}; PyTorch skips a vector of size 0, whatever the rank of the others (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.cat.html">torch.cat</a>).
 */
public final class Concat extends OpRule {
  private static final Param<Integer> AXIS = Param.integer("axis", 0);

  public Concat() {
    super(
        Op.CONCAT, "[*a, n1, *b] x [*a, n2, *b] x ... -> [*a, n1 + n2 + ..., *b]", Params.XS, AXIS);
  }

  @Override
  public void apply(In in, Out out) {
    List<Operand> xs = in.get(Params.XS);
    if (!Joined.check(xs, Refusal.to("concatenate the list"), out)) {
      return;
    }
    for (Operand x : xs) {
      if (x.rank() == 0) {
        out.stop(
            Refusal.to("concatenate {}", x).because(RuleId.SHAPE_RANK, "it has no axis").get());
        return;
      }
    }
    int rank = xs.stream().mapToInt(Operand::rank).max().orElse(0);
    Operand first = xs.stream().filter(x -> x.rank() == rank).findFirst().orElse(xs.get(0));
    if (rank == 1 && (in.get(AXIS) < -1 || in.get(AXIS) > 0)) {
      allSkipped(xs, in.get(AXIS), out);
      return;
    }
    Optional<Integer> axis =
        Axes.one(first, in.get(AXIS), Refusal.to("concatenate {} and others", first), out);
    if (axis.isEmpty()) {
      return;
    }
    List<Dim> sizes = new ArrayList<>();
    for (Operand x : xs) {
      Refusal refusal = Refusal.to("concatenate {} and {}", first, x);
      if (x.rank() == rank) {
        Joined.sameSizes(first, x, axis.get(), RuleId.SHAPE_CONCAT, refusal, out);
        sizes.add(x.dim(axis.get()).times(x.count()));
      } else if (!skipped(first, x, refusal, out)) {
        return;
      }
    }
    Device device = Placement.same(out, Refusal.to("concatenate"), xs);
    out.effects(Effects.saves());
    out.result(Sizes.with(first.dims(), axis.get(), Dim.sum(sizes)), Joined.dtype(xs), device);
  }

  /** PyTorch looks at the axis only where something is left that is no empty vector. */
  private static void allSkipped(List<Operand> xs, int axis, Out out) {
    for (Operand x : xs) {
      out.require(
          x.dim(0).eq(0).or(x.count().eq(0)),
          Refusal.to("concatenate {} and others", x)
              .because(
                  RuleId.SHAPE_AXIS,
                  "axis {} is out of range for {} of rank {}",
                  axis,
                  x.dims(),
                  x.rank()));
    }
    Device device = Placement.same(out, Refusal.to("concatenate"), xs);
    out.effects(Effects.saves());
    out.result(List.of(Dim.of(0)), Joined.dtype(xs), device);
  }

  /** A vector beside tensors of another rank must be empty. */
  private static boolean skipped(Operand first, Operand x, Refusal refusal, Out out) {
    var problem =
        refusal.because(RuleId.SHAPE_RANK, "their ranks {} and {} differ", first.rank(), x.rank());
    if (x.rank() != 1) {
      out.stop(problem.get());
      return false;
    }
    out.require(x.dim(0).eq(0).or(x.count().eq(0)), problem);
    return true;
  }
}
