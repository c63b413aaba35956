package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;

/**
 * Cross entropy of class scores and labels, their mean or sum unless {@code reduce} is off: {@code
 * [b, c, *s] x i64[b, *s] -> []}, or with probabilities {@code [b, c, *s] x [b, c, *s] -> []};
 * which it is, the target's rank says (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.nn.functional.cross_entropy.html">F.cross_entropy</a>,
 * <a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.nn.functional.nll_loss.html">F.nll_loss</a>).
 */
public final class CrossEntropy extends OpRule {
  private final boolean takesProbabilities;

  private CrossEntropy(Op op, boolean takesProbabilities) {
    super(
        op,
        "[b, c, *s] x i64[b, *s] -> []",
        Params.X,
        ElementwiseLoss.TARGET,
        ElementwiseLoss.REDUCE);
    this.takesProbabilities = takesProbabilities;
  }

  public static CrossEntropy crossEntropy() {
    return new CrossEntropy(Op.CROSS_ENTROPY, true);
  }

  public static CrossEntropy nllLoss() {
    return new CrossEntropy(Op.NLL_LOSS, false);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Operand target = in.get(ElementwiseLoss.TARGET);
    Refusal refusal = Refusal.to("compare prediction {} with labels {}", x, target);
    if (!Ranks.atLeast(out, refusal, x, 1)) {
      return;
    }
    Dtypes.floating(out, refusal, x);
    Device device = Placement.same(out, refusal, x, target);
    List<Dim> labels = new ArrayList<>(x.dims());
    labels.remove(x.rank() == 1 ? 0 : 1);
    if (takesProbabilities && target.rank() == x.rank()) {
      if (target.dtype().kind() == DType.Kind.INTEGER) {
        demandProbabilities(x, target, labels, refusal, out);
      }
      Dtypes.floating(out, refusal, target);
      ElementwiseLoss.sameShape(x, target, refusal, out);
    } else if (!classes(x, target, labels, refusal, out)) {
      return;
    }
    out.effects(Effects.saves("x", "target"));
    out.result(in.get(ElementwiseLoss.REDUCE) ? List.of() : labels, x.dtype(), device);
  }

  /** Integers of other sizes than the scores are classes in a wrong shape, no probabilities. */
  private static void demandProbabilities(
      Operand x, Operand target, List<Dim> labels, Refusal refusal, Out out) {
    List<Constraint> same = new ArrayList<>();
    for (int axis = 0; axis < x.rank(); axis++) {
      same.add(x.dim(axis).eq(target.dim(axis)));
    }
    out.require(
        Constraint.all(same),
        refusal.because(
            RuleId.SHAPE_LOSS,
            "scores {} take labels {}, not {}",
            x.dims(),
            labels,
            target.dims()));
  }

  private static boolean classes(
      Operand x, Operand target, List<Dim> labels, Refusal refusal, Out out) {
    out.require(
        target.dtype().is(DType.I64).or(target.dtype().is(DType.U8)),
        refusal.because(
            RuleId.DTYPE_MISMATCH, "labels {} are {}, not i64", target, target.dtype()));
    if (target.rank() != labels.size()) {
      out.stop(
          refusal
              .because(
                  RuleId.SHAPE_LOSS,
                  "scores {} take labels {}, not {}",
                  x.dims(),
                  labels,
                  target.dims())
              .get());
      return false;
    }
    for (int axis = 0; axis < labels.size(); axis++) {
      out.require(
          labels.get(axis).eq(target.dim(axis)),
          refusal.because(
              RuleId.SHAPE_LOSS,
              "axis {} of the labels is {}, not {}",
              axis,
              target.dim(axis),
              labels.get(axis)));
    }
    return true;
  }
}
