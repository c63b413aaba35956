package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A tensor operation as the source shows it.
 *
 * @param at where a problem is reported: the argument at fault
 * @param signature of the rule, in the notation
 * @param inside where it stands, if that is in the code of another module
 */
public record Operation(
    String name,
    Span whole,
    Span at,
    Optional<String> signature,
    List<Shown> operands,
    Optional<Inside> inside) {

  public Operation {
    operands = List.copyOf(operands);
  }

  /** An operation of this compilation. */
  public Operation(
      String name, Span whole, Span at, Optional<String> signature, List<Shown> operands) {
    this(name, whole, at, signature, operands, Optional.empty());
  }

  /**
   * A method of another module and a place in it.
   *
   * @param names of operands that are variables or fields there
   */
  record Inside(MethodRef method, Span at, Map<String, String> names) {}

  /** As the call shows it that led there from this compilation. */
  Operation within(MethodRef method, Span call, Map<String, String> names) {
    return new Operation(
        name,
        call,
        call,
        signature,
        operands.stream()
            .map(shown -> new Shown(shown.parameter(), Span.NONE, shown.value()))
            .toList(),
        Optional.of(new Inside(method, whole, names)));
  }

  /** The same with sizes as they are where the facts hold. */
  Operation under(Facts facts) {
    return facts.isEmpty() ? this : map(facts::simplify);
  }

  /** The same with other sizes. */
  Operation map(UnaryOperator<Dim> change) {
    return new Operation(
        name, whole, at, signature, operands.stream().map(o -> o.map(change)).toList(), inside);
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
