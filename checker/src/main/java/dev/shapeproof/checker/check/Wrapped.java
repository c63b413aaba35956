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
    if (step.inner()
        || !(step.op() == Op.SUB || step.op() == Op.NEG)
        || !(step.result() instanceof Value.Tensor result)
        || result.dtype() != DType.U8) {
      return List.of();
    }
    Values values = new Values(step);
    Interval given = values.of(step.past());
    Optional<Value.Tensor> first = step.tensor(step.op() == Op.SUB ? "left" : "x");
    // 1 - mask and 255 - image stay where they are.
    boolean full = first.map(values::of).filter(x -> x.low() == x.high()).isPresent();
    if (given.low() >= 0 || first.isEmpty() || full) {
      return List.of();
    }
    return List.of(
        Problem.of(
            RuleId.DTYPE_WRAPS,
            "{} of {}, which is u8, wraps round where it falls below 0",
            step.called().name(),
            step.named(step.op() == Op.SUB ? "left" : "x")),
        Problem.of(
            RuleId.DTYPE_WRAPS,
            "cast to FLOAT32 or INT32 before; where it is meant, @SuppressWarnings(\"dtype.wraps\")"));
  }
}
