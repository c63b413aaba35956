package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.Promotion;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import dev.shapeproof.rule.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Normalisation of each channel over all other axes: {@code [b, c, *s] -> [b, c, *s]}, with up to
 * four vectors of c (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.nn.functional.batch_norm.html">F.batch_norm</a>).
 */
public final class BatchNorm extends OpRule {
  private static final List<Param<Operand>> VECTORS =
      List.of(
          Param.optionalTensor("mean"),
          Param.optionalTensor("variance"),
          Param.optionalTensor("weight"),
          Param.optionalTensor("bias"));

  /** Weight and bias. */
  private static final List<Param<Operand>> SCALES = VECTORS.subList(2, 4);

  private static final Param<Boolean> TRAINING = Param.flag("training", false);

  public BatchNorm() {
    super(
        Op.BATCH_NORM,
        "[b, c, *s] -> [b, c, *s]",
        Params.X,
        VECTORS.get(0),
        VECTORS.get(1),
        VECTORS.get(2),
        VECTORS.get(3),
        TRAINING);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Refusal refusal = Refusal.to("normalise {}", x);
    if (!Ranks.atLeast(out, refusal, x, 2)) {
      return;
    }
    Dtypes.floatingUnlessEmpty(out, refusal, x);
    Constraint empty = x.elements().eq(0);
    List<Promotion.Part> parts = new ArrayList<>(List.of(Promotion.Part.of(x)));
    List<Dim> dims = x.dims();
    for (Param<Operand> param : VECTORS) {
      Optional<Operand> given = in.find(param);
      if (given.isEmpty()) {
        continue;
      }
      Operand vector = given.get();
      perChannel(out, refusal, x, vector);
      if (SCALES.contains(param)) {
        dims = scaled(out, refusal, empty, dims, vector);
        parts.add(new Promotion.Part(vector.dtype(), vector.rank() > 1, false));
      } else if (vector.rank() != 1) {
        out.require(
            empty,
            refusal.because(RuleId.SHAPE_RANK, "{} has rank {}, not 1", vector, vector.rank()));
      }
    }
    if (in.get(TRAINING)) {
      Dim each = x.elements().floorDiv(x.dim(1));
      out.require(
          Dim.product(Sizes.without(x.dims(), 1)).ne(1),
          refusal.because(
              RuleId.SHAPE_LAYER, "training takes more than {} value for each channel", each));
    }
    out.effects(Effects.saves("x", "weight"));
    out.result(dims, Promotion.of(parts), x.device());
  }

  /**
   * One number for each channel, whatever the shape; nobody counts where there is nothing to do.
   */
  private static void perChannel(Out out, Refusal refusal, Operand x, Operand vector) {
    Constraint empty = x.elements().eq(0);
    Truth half = x.dtype().is(DType.F16).or(x.dtype().is(DType.BF16));
    Dtypes.unless(
        out,
        empty,
        vector.dtype().is(x.dtype()).or(half.and(vector.dtype().is(DType.F32))),
        refusal.because(
            RuleId.DTYPE_MISMATCH, "{} is {} and {} is {}", x, x.dtype(), vector, vector.dtype()));
    Placement.same(out, refusal, x, vector);
    out.require(
        vector.elements().eq(x.dim(1)).or(empty),
        refusal.because(
            RuleId.SHAPE_LAYER,
            "axis 1 has {} channels, and {} has {} numbers",
            x.dim(1),
            vector,
            vector.elements()));
  }

  /** A tensor without elements is still scaled, by what the vector has at its first place. */
  private static List<Dim> scaled(
      Out out, Refusal refusal, Constraint empty, List<Dim> dims, Operand vector) {
    Constraint full = empty.not();
    Constraint has = vector.rank() > 0 ? vector.dim(0).ne(0) : Constraint.never();
    out.require(
        has.or(full), refusal.because(RuleId.SHAPE_LAYER, "{} has no first number", vector));
    List<Dim> result = new ArrayList<>(dims);
    for (int i = 1; i < vector.rank() && i <= dims.size(); i++) {
      int axis = dims.size() - i;
      Dim own = dims.get(axis);
      Dim other = vector.dim(vector.rank() - i);
      out.require(
          own.broadcastable(other).or(full),
          refusal.because(RuleId.SHAPE_BROADCAST, "axis {} is {} and {}", axis, own, other));
      result.set(axis, Dim.ite(empty, own.broadcast(other), own));
    }
    return result;
  }
}
