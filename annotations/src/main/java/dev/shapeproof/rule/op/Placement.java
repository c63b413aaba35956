package dev.shapeproof.rule.op;

import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import dev.shapeproof.rule.Truth;
import java.util.List;

/** Devices of operands: all alike, or, element by element, alike but for scalars on the CPU. */
final class Placement {
  private Placement() {}

  /** The one device of all {@code operands}. */
  static Device same(Out out, Refusal refusal, List<Operand> operands) {
    Device device = operands.get(0).device();
    Operand known = operands.get(0);
    for (Operand operand : operands.subList(1, operands.size())) {
      require(out, refusal, known.device().is(operand.device()), known, operand);
      if (!device.isKnown()) {
        device = operand.device();
        known = operand;
      }
    }
    return device;
  }

  static Device same(Out out, Refusal refusal, Operand... operands) {
    return same(out, refusal, List.of(operands));
  }

  /** The device of an element-wise operation; a scalar on the CPU goes with every device. */
  static Device elementwise(Out out, Refusal refusal, List<Operand> operands) {
    Operand result = operands.get(0);
    for (Operand operand : operands.subList(1, operands.size())) {
      Truth fits =
          result.device().is(operand.device()).or(isCpuScalar(result)).or(isCpuScalar(operand));
      require(out, refusal, fits, result, operand);
      result = stronger(result, operand);
    }
    return result.device();
  }

  static Device elementwise(Out out, Refusal refusal, Operand... operands) {
    return elementwise(out, refusal, List.of(operands));
  }

  /**
   * The operand that says where the result lies: a CPU scalar says nothing, an unknown device
   * little.
   */
  private static Operand stronger(Operand left, Operand right) {
    if (isCpuScalar(left) == Truth.YES) {
      return right;
    }
    if (isCpuScalar(right) == Truth.YES || left.device().isKnown()) {
      return left;
    }
    return right.device().isKnown() ? right : left;
  }

  private static Truth isCpuScalar(Operand operand) {
    return Truth.of(operand.rank() == 0).and(operand.device().is(Device.CPU));
  }

  private static void require(Out out, Refusal refusal, Truth fits, Operand left, Operand right) {
    out.require(
        fits,
        refusal.because(
            RuleId.DEVICE_MISMATCH,
            "{} is on {} and {} on {}",
            left,
            left.device(),
            right,
            right.device()));
  }
}
