package dev.shapeproof.checker.check;

import dev.shapeproof.checker.value.Value;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Optional;

/**
 * A difference of bytes: u8 has nothing below 0, so 3 - 5 is 254 (<a
 * href="https://docs.pytorch.org/docs/2.7/tensor_attributes.html">torch.uint8</a>). Images come so.
 */
final class Wrapped implements Check {

  @Override
  public List<Problem> look(Step step) {
    boolean difference = step.op() == Op.SUB;
    Optional<Value.Tensor> first = step.tensor(difference ? "left" : "x");
    if (step.inner()
        || !(difference || step.op() == Op.NEG)
        || first.filter(each -> each.dtype() == DType.U8).isEmpty()
        || (difference && !step.tensor("right").filter(Wrapped::takesBytes).isPresent())) {
      return List.of();
    }
    Values values = new Values(step);
    Interval whole = values.of(first.get());
    // 1 - mask and 255 - image stay where they are.
    if (whole.low() == whole.high() || values.of(step.past()).low() >= 0) {
      return List.of();
    }
    return List.of(
        Problem.of(
            RuleId.DTYPE_WRAPS,
            "{} of {}, which is u8, wraps round where it falls below 0",
            step.called().name(),
            step.named(difference ? "left" : "x")),
        Problem.of(
            RuleId.DTYPE_WRAPS,
            "cast to FLOAT32 or INT32 before; where it is meant, @SuppressWarnings(\"dtype.wraps\")"));
  }

  /** Another array of bytes, or a number; labels from 1 on are counted from 0 on with 1. */
  private static boolean takesBytes(Value.Tensor tensor) {
    return tensor.past().number().isPresent()
        ? tensor.past().number().getAsDouble() > 1
        : tensor.dtype() == DType.U8;
  }
}
