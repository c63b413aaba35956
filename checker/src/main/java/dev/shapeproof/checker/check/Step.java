package dev.shapeproof.checker.check;

import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.value.Past;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Operand;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * One operation that was carried out: what it was given, what it gave, and what is known there.
 *
 * @param past of the result: the operation and what it was given
 * @param called the library's method that is this operation, or has it inside
 * @param inner whether the library calls that method and not the source
 * @param body the code in which it stands
 * @param source the text of a span
 */
public record Step(
    Past past,
    Value result,
    MethodRef called,
    Span at,
    boolean inner,
    Body body,
    Facts facts,
    Function<Span, String> source) {

  Op op() {
    return past.op().orElseThrow();
  }

  /** The same with what is certain alone: for what is said to be wrong and not only doubtful. */
  Step onHardFacts() {
    return new Step(past, result, called, at, inner, body, facts.hard(), source);
  }

  /** The tensor given under a name. */
  Optional<Value.Tensor> tensor(String parameter) {
    return value(parameter).filter(Value.Tensor.class::isInstance).map(Value.Tensor.class::cast);
  }

  Optional<Value> value(String parameter) {
    return past.given(parameter);
  }

  /** How a message names what was given: by its source text. */
  Operand named(String parameter) {
    Value.Tensor tensor = tensor(parameter).orElseThrow();
    String name = past.entry(parameter).map(Past.Given::name).orElse(parameter);
    return Operand.of(name, List.of(), tensor.dtype(), tensor.device());
  }

  Span place(String parameter) {
    return past.entry(parameter).map(Past.Given::at).orElse(Span.NONE);
  }

  /** Of a cast that stands in the source, whether it gave another dtype for certain. */
  public Optional<Boolean> isRecast() {
    if (inner || op() != Op.TO_TYPE) {
      return Optional.empty();
    }
    boolean another =
        result instanceof Value.Tensor cast
            && cast.dtype().isKnown()
            && tensor("x")
                .map(Value.Tensor::dtype)
                .filter(before -> before.isKnown() && before != cast.dtype())
                .isPresent();
    return Optional.of(another);
  }

  OptionalLong number(String parameter) {
    return value(parameter).map(this::number).orElse(OptionalLong.empty());
  }

  OptionalLong number(Value value) {
    return value instanceof Value.Int integer
        ? facts.constantOf(integer.term())
        : OptionalLong.empty();
  }

  /** The sizes of a tensor, where its rank is known. */
  Optional<List<Dim>> sizes(Value value) {
    return KnownSizes.of(value, facts);
  }

  Optional<List<Dim>> sizes(String parameter) {
    return value(parameter).flatMap(this::sizes);
  }

  boolean isOne(Dim size) {
    return facts.constantOf(size).equals(OptionalLong.of(1));
  }

  boolean isZero(Dim size) {
    return facts.constantOf(size).equals(OptionalLong.of(0));
  }

  /** The one axis along which the operation works, from the front. */
  OptionalLong axis(int rank) {
    return axis(value("axis").or(() -> value("axes")), rank);
  }

  /** The one axis that a value names, from the front. */
  OptionalLong axis(Optional<Value> named, int rank) {
    OptionalLong axis = named.map(this::single).orElse(OptionalLong.empty());
    return axis.isPresent() && axis.getAsLong() < 0
        ? OptionalLong.of(axis.getAsLong() + rank)
        : axis;
  }

  private OptionalLong single(Value value) {
    return value instanceof Value.Items items
            && items.sequence() instanceof Sequence.Exact exact
            && exact.elements().size() == 1
        ? number(exact.elements().get(0))
        : number(value);
  }

  /** Key of the method in whose code it stands. */
  String method() {
    return body.method().key();
  }
}
