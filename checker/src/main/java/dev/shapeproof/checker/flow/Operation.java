package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A tensor operation as the source shows it.
 *
 * @param at where a problem is reported: the argument at fault
 * @param signature of the rule, in the notation
 */
public record Operation(
    String name, Span whole, Span at, Optional<String> signature, List<Shown> operands) {

  public Operation {
    operands = List.copyOf(operands);
  }

  /** An operand: the rule's name for it, where it stands, and what it is. */
  public record Shown(String parameter, Span at, Value value) {}
}
