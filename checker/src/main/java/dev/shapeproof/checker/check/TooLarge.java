package dev.shapeproof.checker.check;

import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * An operation whose operands and result, which are there at the same time, need more memory than
 * any device has: 288 GB on the largest graphics cards (<a
 * href="https://www.amd.com/en/products/accelerators/instinct/mi350/mi355x.html">MI355X</a>), 64 TB
 * on the largest hosts.
 */
final class TooLarge implements Check {
  private static final double CARD = 288.0 * (1L << 30);
  private static final double HOST = 64.0 * (1L << 40);

  /** Give other axes to elements that are there already. */
  private static final Set<Op> VIEWS =
      Set.of(
          Op.RESHAPE,
          Op.VIEW,
          Op.FLATTEN,
          Op.EXPAND_DIMS,
          Op.SQUEEZE,
          Op.TRANSPOSE,
          Op.PERMUTE,
          Op.SWAP_AXES,
          Op.MOVE_AXIS,
          Op.BROADCAST_TO,
          Op.INDEX,
          Op.DETACH);

  @Override
  public List<Problem> look(Step step) {
    if (!(step.result() instanceof Value.Tensor result) || isView(result)) {
      return List.of();
    }
    double most = result.device().kind() == Device.Kind.CUDA ? CARD : HOST;
    double bytes = bytes(step, result);
    List<Value.Tensor> operands = new ArrayList<>();
    for (Value.Tensor operand : step.past().tensors()) {
      boolean again = operands.stream().anyMatch(other -> other.past() == operand.past());
      if (!again && !isView(operand) && operand.device().equals(result.device())) {
        operands.add(operand);
      }
    }
    double given = operands.stream().mapToDouble(each -> bytes(step, each)).sum();
    // What was too large before has been said.
    if (bytes + given <= most || given > most) {
      return List.of();
    }
    return List.of(
        Problem.of(
            RuleId.MEMORY_SIZE,
            "{} gives {}, which is {} GB, more than any {} has together with what it is given",
            step.called().name(),
            step.sizes(result).orElseThrow(),
            String.format(Locale.ROOT, "%.0f", bytes / 1e9),
            most == CARD ? "graphics card" : "machine"),
        Problem.of(RuleId.MEMORY_SIZE, "take a smaller batch, or one part after the other"));
  }

  private static boolean isView(Value.Tensor tensor) {
    return tensor.past().op().filter(VIEWS::contains).isPresent();
  }

  /** At least so many bytes; 0 where nobody knows. */
  private static double bytes(Step step, Value.Tensor tensor) {
    Optional<List<Dim>> sizes = step.sizes(tensor);
    if (sizes.isEmpty()) {
      return 0;
    }
    double product = Math.max(1, tensor.dtype().bytes());
    for (Dim size : sizes.get()) {
      OptionalLong constant = step.facts().constantOf(size);
      if (constant.isEmpty()) {
        return 0;
      }
      product *= constant.getAsLong();
    }
    return product;
  }
}
