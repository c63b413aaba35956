package dev.shapeproof.checker.check;

import dev.shapeproof.checker.value.Value;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import dev.shapeproof.rule.Truth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Bytes that leave their range: u8 has nothing below 0 or above 255, so 3 - 5 is 254 (<a
 * href="https://docs.pytorch.org/docs/2.7/tensor_attributes.html">torch.uint8</a>). Images come so.
 */
final class Wrapped implements Check {
  private static final double MOST = 255;
  private static final Set<String> IMAGES = Set.of("HWC", "CHW", "?HWC", "?CHW");

  @Override
  public List<Problem> look(Step step) {
    Optional<Value.Tensor> first = step.tensor("left");
    Optional<Value.Tensor> second = step.tensor("right");
    if (step.inner()
        || first.filter(each -> each.dtype() == DType.U8).isEmpty()
        || second.isEmpty()) {
      return List.of();
    }
    Values values = new Values(step);
    Interval result = values.of(step.past());
    boolean below = step.op() == Op.SUB && takesBytes(second.get()) && result.low() < 0;
    boolean above =
        (step.op() == Op.ADD || step.op() == Op.MUL)
            && isOfImage(step, first.get())
            && (isWhole(second.get()) || isOfImage(step, second.get()))
            && result.high() > MOST;
    boolean whole = isWhole(second.get()) || second.get().dtype() == DType.U8;
    boolean surelyBelow = step.op() == Op.SUB && whole && result.high() < 0;
    boolean surelyAbove =
        (step.op() == Op.ADD || step.op() == Op.MUL) && whole && result.low() > MOST;
    Interval given = values.of(first.get());
    // 1 - mask, 255 - image and neg().add(255) stay where they are.
    boolean may = given.low() != given.high() && (below || above);
    if (!may && !surelyBelow && !surelyAbove) {
      return List.of();
    }
    return List.of(
        Problem.of(
            RuleId.DTYPE_WRAPS,
            below || surelyBelow
                ? "{} of {}, which is u8, wraps round where it falls below 0"
                : "{} of {}, which is u8, wraps round where it is above 255",
            step.called().name(),
            step.named("left")),
        Problem.of(
            RuleId.DTYPE_WRAPS,
            "cast to FLOAT32 or INT32 before; where it is meant,"
                + " @SuppressWarnings(\"dtype.wraps\")"));
  }

  /** Pixels: other bytes may well be small, as masks and numbers of classes are. */
  private static boolean isOfImage(Step step, Value.Tensor tensor) {
    return tensor.dtype() == DType.U8
        && new AxisLetters(step.facts()).of(tensor).filter(IMAGES::contains).isPresent();
  }

  /** A number other than a fraction, with which u8 stays u8. */
  private static boolean isWhole(Value.Tensor tensor) {
    return tensor.past().number().isPresent() && tensor.dtype().isIntegral() == Truth.YES;
  }

  /** Another array of bytes, or a number; labels from 1 on are counted from 0 on with 1. */
  private static boolean takesBytes(Value.Tensor tensor) {
    return tensor.past().number().isPresent()
        ? tensor.past().number().getAsDouble() > 1
        : tensor.dtype() == DType.U8;
  }
}
