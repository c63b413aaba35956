package dev.shapeproof.runtime.ops;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.check.RuleCall;
import dev.shapeproof.runtime.precision.Autocast;

/** Means of losses. */
public final class LossFunctions {
  private LossFunctions() {}

  public static Tensor mse(Tensor predicted, Tensor wanted) {
    Tensor prediction = Autocast.widen(predicted);
    Tensor target = Autocast.widen(wanted);
    RuleCall.of(Op.MSE_LOSS).tensor(prediction).tensor(target).check();
    return prediction.sub(target).square().mean();
  }

  /** Labels are positions of classes, or, where their rank is that of the scores, probabilities. */
  public static Tensor crossEntropy(Tensor given, Tensor classes) {
    Tensor scores = Autocast.widen(given);
    Tensor labels = Autocast.widen(classes);
    RuleCall.of(Op.CROSS_ENTROPY).tensor(scores).tensor(labels).check();
    int axis = scores.rank() == 1 ? 0 : 1;
    Tensor logarithms = scores.logSoftmax(axis);
    if (labels.rank() == scores.rank()) {
      return logarithms.mul(labels).sum(new int[] {axis}, false).mean().neg();
    }
    Tensor positions = labels.to(DType.I64).expandDims(axis);
    return Lookups.ofClasses(logarithms, axis, positions).mean().neg();
  }
}
