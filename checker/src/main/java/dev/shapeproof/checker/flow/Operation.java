package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

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

  /** The same with sizes as they are where the facts hold. */
  Operation under(Facts facts) {
    return facts.isEmpty() ? this : map(facts::simplify);
  }

  /** The same with other sizes. */
  Operation map(UnaryOperator<Dim> change) {
    return new Operation(
        name, whole, at, signature, operands.stream().map(o -> o.map(change)).toList());
  }

  /** An operand: the rule's name for it, where it stands, and what it is. */
  public record Shown(String parameter, Span at, Value value) {
    private Shown map(UnaryOperator<Dim> change) {
      return value instanceof Value.Tensor tensor
          ? new Shown(parameter, at, tensor.withShape(tensor.shape().map(change)))
          : this;
    }
  }
}
