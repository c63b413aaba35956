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
 * Pieces of given sizes, or cut at given places, along an axis: {@code [*a, n, *b] -> [*a, n1, *b],
 * [*a, n2, *b], ...}, where n1 + n2 + ... == n (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.split.html">torch.split</a>).
 */
public final class SplitSizes extends OpRule {
  private static final Param<List<Dim>> SIZES = Param.sizes("sizes");
  private static final Param<List<Dim>> PLACES = Param.sizes("places");
  private static final Param<Integer> AXIS = Param.integer("axis", 0);
  private static final String SIGNATURE =
      "[*a, n, *b] -> [*a, n1, *b], [*a, n2, *b], ..., where n1 + n2 + ... == n";

  private final Param<List<Dim>> cuts;

  private SplitSizes(Op op, Param<List<Dim>> cuts) {
    super(op, SIGNATURE, Params.X, cuts, AXIS);
    this.cuts = cuts;
  }

  public static SplitSizes bySizes() {
    return new SplitSizes(Op.SPLIT_SIZES, SIZES);
  }

  /** The places grow; the last piece takes what is left. */
  public static SplitSizes byPlaces() {
    return new SplitSizes(Op.SPLIT_PLACES, PLACES);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Refusal refusal = Refusal.to("split {}", x);
    if (!Ranks.atLeast(out, refusal, x, 1)) {
      return;
    }
    Optional<Integer> axis = Axes.one(x, in.get(AXIS), refusal, out);
    if (axis.isEmpty()) {
      return;
    }
    Dim whole = x.dim(axis.get());
    List<Dim> sizes = op() == Op.SPLIT_SIZES ? in.get(cuts) : between(in.get(cuts), whole);
    for (Dim size : sizes) {
      out.require(
          size.ge(0), refusal.because(RuleId.SHAPE_SPLIT, "a piece of size {} is negative", size));
    }
    Dim sum = Dim.sum(sizes);
    out.require(
        sum.eq(whole),
        refusal.because(
            RuleId.SHAPE_SPLIT,
            "axis {} is {}, and the pieces add up to {}",
            axis.get(),
            whole,
            sum));
    out.effects(Effects.view());
    out.results(sizes.stream().map(size -> Pieces.piece(x, axis.get(), size)).toList());
  }

  private static List<Dim> between(List<Dim> places, Dim whole) {
    List<Dim> sizes = new ArrayList<>();
    Dim from = Dim.of(0);
    for (Dim place : places) {
      sizes.add(place.minus(from));
      from = place;
    }
    sizes.add(whole.minus(from));
    return sizes;
  }
}
