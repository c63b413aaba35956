package dev.shapeproof.runtime.autograd;

import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.RuleId;
import dev.shapeproof.rule.Truth;
import dev.shapeproof.runtime.GradientException;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.storage.Life;
import dev.shapeproof.runtime.storage.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An operation being recorded: the values that it saves, then a gradient for each operand. */
public final class Recording {
  private final Op op;
  private final Place place = Place.here();
  private final List<Node.Input> inputs = new ArrayList<>(2);

  private Recording(Op op) {
    this.op = op;
  }

  /**
   * Whether an operation on these has to be recorded.
   *
   * @throws GradientException where one of them is a view from before a recorded change, so that
   *     its gradient would be wrong
   */
  public static boolean wanted(Tensor... operands) {
    if (!GradMode.isOn()) {
      return false;
    }
    boolean wanted = false;
    for (Tensor operand : operands) {
      wanted |= isWanted(operand);
    }
    return wanted;
  }

  public static boolean wanted(Tensor left, Tensor right) {
    if (!GradMode.isOn()) {
      return false;
    }
    // both are looked at, for either may be stale
    boolean first = isWanted(left);
    return isWanted(right) || first;
  }

  private static boolean isWanted(Tensor operand) {
    Life life = operand.memory().storage().life();
    if (operand.trace().isStale(life)) {
      throw new GradientException(
          "[autograd.inplace] "
              + operand.type()
              + " is a view of memory that was changed in place"
              + life.changed().map(at -> " at " + at).orElse("")
              + "; its gradient would not know of that\n  help: take the view after the change",
          RuleId.AUTOGRAD_INPLACE);
    }
    return operand.requiresGrad();
  }

  public static boolean wanted(List<Tensor> operands) {
    return wanted(operands.toArray(Tensor[]::new));
  }

  public static Recording of(Op op) {
    return new Recording(op);
  }

  /** Puts a value aside for backward. */
  public Saved save(Tensor value) {
    return new Saved(value, op, place);
  }

  /** How the gradient of {@code operand} comes about; ignored where it wants none. */
  public Recording from(Tensor operand, Gradient gradient) {
    if (operand.requiresGrad()) {
      Trace trace = operand.trace();
      inputs.add(
          new Node.Input(
              trace.node(),
              trace.isLeaf() ? Optional.of(operand) : Optional.empty(),
              new Node.Shape(operand.shape()),
              operand.dtype(),
              operand.device(),
              gradient));
    }
    return this;
  }

  /** The result, which now knows where it comes from. */
  public Tensor to(Tensor result) {
    if (!inputs.isEmpty() && result.dtype().isFloating() == Truth.YES) {
      result.memory().storage().life().watch();
      result.trace().from(new Node(op, place, inputs));
    }
    return result;
  }
}
