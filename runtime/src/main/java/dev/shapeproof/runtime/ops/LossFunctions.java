package dev.shapeproof.runtime.ops;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.check.RuleCall;

/** Means of losses. */
public final class LossFunctions {
  private LossFunctions() {}

  public static Tensor mse(Tensor prediction, Tensor target) {
    RuleCall.of(Op.MSE_LOSS).tensor(prediction).tensor(target).check();
    return prediction.sub(target).square().mean();
  }

  /** Labels are positions of classes, or, where their rank is that of the scores, probabilities. */
  public static Tensor crossEntropy(Tensor scores, Tensor labels) {
    RuleCall.of(Op.CROSS_ENTROPY).tensor(scores).tensor(labels).check();
    int axis = scores.rank() == 1 ? 0 : 1;
    Tensor logarithms = scores.logSoftmax(axis);
    if (labels.rank() == scores.rank()) {
      return logarithms.mul(labels).sum(new int[] {axis}, false).mean().neg();
    }
    Tensor positions = labels.to(DType.I64).expandDims(axis);
    return logarithms.gather(axis, positions).mean().neg();
  }
}
